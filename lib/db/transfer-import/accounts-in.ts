import type pg from 'pg'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import type { AccountRecord } from '#lib/core/wallets/transfers/transfer-record.ts'
import { copyRows } from '#lib/db/copy-rows.ts'
import { ensureAddresses, ensureAssets, type Importing } from '#lib/db/transfer-import/graph-rows.ts'

const STAGE_COLUMNS = {
  line: 'int',
  asset_id: 'int',
  tx_hash: 'text',
  ordinal: 'int',
  at: 'timestamptz',
  block: 'bigint',
  tx_index: 'int',
  sender: 'text',
  receiver: 'text',
  value: 'numeric',
  fee: 'numeric',
} as const

/** Takes over transfers of a chain of accounts that are not stored yet, and names the lines that contradict the store. */
export async function accountsIn(
  client: pg.PoolClient,
  { chain, importId }: Importing,
  records: readonly { readonly line: number; readonly record: AccountRecord }[],
): Promise<{ readonly added: number; readonly contradicting: readonly number[] }> {
  if (records.length === 0) return { added: 0, contradicting: [] }
  const family = findGraphChain(chain)?.family ?? 'unknown'
  const assets = await ensureAssets(
    client,
    chain,
    records.map(({ record }) => record),
  )
  await client.query(STAGE)
  await copyRows(
    client,
    { table: 'stage_transfer', columns: STAGE_COLUMNS },
    records.map(({ line, record }) => ({
      line,
      asset_id: assets.get(record.token),
      tx_hash: record.txHash,
      ordinal: record.ordinal,
      at: record.at,
      block: record.block,
      tx_index: record.txIndex,
      sender: record.from,
      receiver: record.to,
      value: record.value,
      fee: record.fee,
    })),
  )
  await ensureAddresses(
    client,
    family,
    'SELECT sender AS address FROM stage_transfer UNION SELECT receiver FROM stage_transfer',
  )
  const added = await client.query(INSERT, [importId, family])
  const count = added.rowCount ?? 0
  if (count === records.length) return { added: count, contradicting: [] }
  const wrong = await client.query<{ line: number }>(CONTRADICTING, [family])
  return { added: count, contradicting: wrong.rows.map(({ line }) => line) }
}

const STAGE = `
  DROP TABLE IF EXISTS pg_temp.stage_transfer;
  CREATE TEMP TABLE stage_transfer (line int, asset_id int, tx_hash text, ordinal int, at timestamptz, block bigint,
    tx_index int, sender text, receiver text, value numeric, fee numeric) ON COMMIT DROP`

const INSERT = `
  INSERT INTO transfer (asset_id, tx_hash, ordinal, at, block, tx_index, from_id, to_id, value, fee, import_id)
  SELECT s.asset_id, s.tx_hash, s.ordinal, s.at, s.block, s.tx_index, f.id, t.id, s.value, s.fee, $1
  FROM stage_transfer s
  LEFT JOIN graph_address f ON f.family = $2 AND f.canonical = s.sender
  LEFT JOIN graph_address t ON t.family = $2 AND t.canonical = s.receiver
  ORDER BY s.line
  ON CONFLICT DO NOTHING`

const CONTRADICTING = `
  SELECT s.line FROM stage_transfer s
  JOIN transfer m ON m.asset_id = s.asset_id AND m.tx_hash = s.tx_hash AND m.ordinal = s.ordinal
  LEFT JOIN graph_address f ON f.family = $1 AND f.canonical = s.sender
  LEFT JOIN graph_address t ON t.family = $1 AND t.canonical = s.receiver
  WHERE (m.value, m.fee, m.at, m.from_id, m.to_id) IS DISTINCT FROM (s.value, s.fee, s.at, f.id, t.id)
  ORDER BY s.line`
