import type pg from 'pg'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import type { CoinRecord } from '#lib/core/wallets/transfers/transfer-record.ts'
import { copyRows } from '#lib/db/copy-rows.ts'
import { ensureAddresses, ensureAssets, type Importing } from '#lib/db/transfer-import/graph-rows.ts'

const TRANSACTION_COLUMNS = {
  line: 'int',
  tx_hash: 'text',
  at: 'timestamptz',
  block: 'bigint',
  tx_index: 'int',
  coinbase: 'boolean',
  coinjoin: 'boolean',
} as const
const END_COLUMNS = {
  line: 'int',
  ordinal: 'int',
  incoming: 'boolean',
  address: 'text',
  value: 'numeric',
  spent_hash: 'text',
  spent_ordinal: 'int',
} as const

/** Takes over transactions of a chain of coins that are not stored yet, and names the lines that contradict the store. */
export async function coinsIn(
  client: pg.PoolClient,
  { chain, importId }: Importing,
  records: readonly { readonly line: number; readonly record: CoinRecord }[],
): Promise<{ readonly added: number; readonly contradicting: readonly number[] }> {
  if (records.length === 0) return { added: 0, contradicting: [] }
  const { family, coin } = findGraphChain(chain) ?? { family: 'unknown', coin: null }
  const own = { token: '', symbol: coin?.symbol ?? null, decimals: coin?.decimals ?? null }
  const assetId = (await ensureAssets(client, chain, [own])).get('') ?? 0
  await stage(client, records)
  await ensureAddresses(client, family, 'SELECT DISTINCT address FROM stage_end')
  const added = await client.query(INSERT_TRANSACTIONS, [assetId, importId])
  await client.query(INSERT_INPUTS, [family])
  await client.query(INSERT_OUTPUTS, [family])
  const count = added.rowCount ?? 0
  if (count === records.length) return { added: count, contradicting: [] }
  const wrong = await client.query<{ line: number }>(CONTRADICTING, [assetId, family])
  return { added: count, contradicting: wrong.rows.map(({ line }) => line) }
}

async function stage(
  client: pg.PoolClient,
  records: readonly { readonly line: number; readonly record: CoinRecord }[],
): Promise<void> {
  await client.query(STAGE)
  await copyRows(
    client,
    { table: 'stage_coin', columns: TRANSACTION_COLUMNS },
    records.map(({ line, record }) => ({
      line,
      tx_hash: record.txHash,
      at: record.at,
      block: record.block,
      tx_index: record.txIndex,
      coinbase: record.coinbase,
      coinjoin: record.coinjoin,
    })),
  )
  await copyRows(
    client,
    { table: 'stage_end', columns: END_COLUMNS },
    records.flatMap(({ line, record }) => [
      ...record.inputs.map((end, ordinal) => ({
        ...{ line, ordinal, incoming: true, address: end.address, value: end.value },
        ...{ spent_hash: end.spentHash, spent_ordinal: end.spentOrdinal },
      })),
      ...record.outputs.map((end, ordinal) => ({
        ...{ line, ordinal, incoming: false, address: end.address, value: end.value },
      })),
    ]),
  )
}

const STAGE = `
  DROP TABLE IF EXISTS pg_temp.stage_coin, pg_temp.stage_end, pg_temp.stage_made;
  CREATE TEMP TABLE stage_coin (line int, tx_hash text, at timestamptz, block bigint, tx_index int, coinbase boolean,
    coinjoin boolean) ON COMMIT DROP;
  CREATE TEMP TABLE stage_end (line int, ordinal int, incoming boolean, address text, value numeric, spent_hash text,
    spent_ordinal int) ON COMMIT DROP;
  CREATE TEMP TABLE stage_made (line int, id bigint) ON COMMIT DROP`

/** A hash that stands in the file twice is taken the first time. */
const INSERT_TRANSACTIONS = `
  WITH made AS (
    INSERT INTO coin_transaction (asset_id, tx_hash, at, block, tx_index, coinbase, coinjoin, import_id)
    SELECT $1, s.tx_hash, s.at, s.block, s.tx_index, s.coinbase, s.coinjoin, $2 FROM (
      SELECT DISTINCT ON (tx_hash) * FROM stage_coin ORDER BY tx_hash, line) s ORDER BY s.line
    ON CONFLICT DO NOTHING RETURNING id, tx_hash)
  INSERT INTO stage_made SELECT min(s.line), m.id FROM made m JOIN stage_coin s ON s.tx_hash = m.tx_hash GROUP BY m.id`

const INSERT_INPUTS = `
  INSERT INTO coin_input (transaction_id, ordinal, address_id, value, spent_hash, spent_ordinal)
  SELECT m.id, e.ordinal, g.id, e.value, e.spent_hash, e.spent_ordinal
  FROM stage_made m JOIN stage_end e ON e.line = m.line AND e.incoming
  LEFT JOIN graph_address g ON g.family = $1 AND g.canonical = e.address`

const INSERT_OUTPUTS = `
  INSERT INTO coin_output (transaction_id, ordinal, address_id, value)
  SELECT m.id, e.ordinal, g.id, e.value FROM stage_made m JOIN stage_end e ON e.line = m.line AND NOT e.incoming
  LEFT JOIN graph_address g ON g.family = $1 AND g.canonical = e.address`

const CONTRADICTING = `
  SELECT s.line FROM stage_coin s JOIN coin_transaction c ON c.asset_id = $1 AND c.tx_hash = s.tx_hash
  WHERE c.at <> s.at OR c.coinbase <> s.coinbase OR EXISTS (
    (SELECT e.incoming, e.ordinal, g.id, e.value FROM stage_end e
       LEFT JOIN graph_address g ON g.family = $2 AND g.canonical = e.address WHERE e.line = s.line
     EXCEPT ALL
     (SELECT true, i.ordinal, i.address_id, i.value FROM coin_input i WHERE i.transaction_id = c.id
      UNION ALL SELECT false, o.ordinal, o.address_id, o.value FROM coin_output o WHERE o.transaction_id = c.id)))
  ORDER BY s.line`
