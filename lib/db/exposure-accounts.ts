import type { AccountReader, EndSum } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { AddressId, Transfer } from '#lib/core/wallets/transfers/transfer.ts'
import { database } from '#lib/db/client.ts'
import { graphRows } from '#lib/db/graph-rows.ts'

/** Longest that all transfers of an address are added up. */
const SUMS_MS_MAX = 5_000
/** PostgreSQL's code of a statement that took longer than it may. */
const TOO_LONG = '57014'

type TransferRow = [
  owner: string,
  txHash: string,
  ordinal: number,
  at: number,
  block: string | null,
  txIndex: number,
  from: string | null,
  to: string | null,
  value: string,
  fee: string,
]

const TRANSFER_COLUMNS = `t.tx_hash, t.ordinal, round(date_part('epoch', t.at) * 1000), t.block, t.tx_index,
  t.from_id, t.to_id, t.value::text, t.fee::text`

function transferOf(row: TransferRow): Transfer {
  const [, txHash, ordinal, at, block, txIndex, from, to, value, fee] = row
  return {
    ...{ txHash, ordinal, at, block: block === null ? null : Number(block), txIndex, from, to },
    ...{ value: BigInt(value), fee: BigInt(fee) },
  }
}

/** The movements of one asset on a chain of accounts, as exposures read them. */
export function accountGraph(assetId: number): Omit<AccountReader, 'isOver' | 'labelsOf' | 'namesOf'> {
  return {
    ledger: 'accounts',
    transfersOf: async (addresses, direction, limit) => {
      const found = await graphRows<TransferRow>(`exposure-roots-${direction}`, ROOTS[direction], [
        addresses,
        assetId,
        limit + 1,
      ])
      return { transfers: found.slice(0, limit).map(transferOf), complete: found.length <= limit }
    },
    sumsOf: (addresses, direction) => sumsOf(SUMS[direction], [addresses, assetId]),
    countsOf: async (addresses, breadth, side) => {
      const found = await graphRows<CountRow>('exposure-counts', COUNTS, [addresses, assetId, breadth])
      return new Map(
        found.map(([address, broad, sent, received]) => [
          address,
          broad ? null : (side === 'in' ? 0 : sent) + (side === 'out' ? 0 : received),
        ]),
      )
    },
    ledgersOf: async (addresses, side) => {
      const ledgers = new Map<AddressId, Transfer[]>(addresses.map((address) => [address, []]))
      if (addresses.length === 0) return ledgers
      const found = await graphRows<TransferRow>(`exposure-ledgers-${side}`, LEDGERS[side], [
        addresses,
        assetId,
      ])
      for (const row of found) ledgers.get(row[0])?.push(transferOf(row))
      return ledgers
    },
  }
}

type CountRow = [address: string, broad: boolean, sent: number, received: number]
type SumRow = [end: string | null, value: string, transfers: number, first: number, last: number]

/** Sums of all transfers by their other end; null where that takes too long. */
async function sumsOf(text: string, values: readonly unknown[]): Promise<readonly EndSum[] | null> {
  const client = await database().pool.connect()
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${SUMS_MS_MAX}`)
    const found = await client.query<SumRow>({ text, values: [...values], rowMode: 'array' })
    return found.rows.map(([end, value, transfers, first, last]) => ({
      ...{ end, value: BigInt(value), transfers, first, last },
    }))
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === TOO_LONG) return null
    throw error
  } finally {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

/** The columns that the indexes on either end carry along, so that the rows themselves need not be looked up. */
const OWN_COLUMNS = 'o.tx_hash, o.ordinal, o.at, o.block, o.tx_index, o.from_id, o.to_id, o.value, o.fee'

/** The newest movements of each address, found from the end of the index. */
const rootsBy = (end: 'to_id' | 'from_id') => `
  SELECT '', ${TRANSFER_COLUMNS} FROM unnest($1::bigint[]) a(id) CROSS JOIN LATERAL (
    SELECT ${OWN_COLUMNS} FROM transfer o WHERE o.${end} = a.id AND o.asset_id = $2 ORDER BY o.at DESC LIMIT $3) t
  ORDER BY t.at DESC LIMIT $3`
const ROOTS = { in: rootsBy('to_id'), out: rootsBy('from_id') } as const

/** All that moved between addresses and one other; what is sent to oneself is no movement. */
const sumsBy = (own: 'to_id' | 'from_id', other: 'to_id' | 'from_id') => `
  SELECT t.${other}::text, sum(t.value)::text, count(*)::int,
    round(date_part('epoch', min(t.at)) * 1000), round(date_part('epoch', max(t.at)) * 1000)
  FROM transfer t WHERE t.${own} = ANY($1::bigint[]) AND t.asset_id = $2 AND t.value > 0
    AND t.from_id IS DISTINCT FROM t.to_id
  GROUP BY t.${other}`
const SUMS = { in: sumsBy('to_id', 'from_id'), out: sumsBy('from_id', 'to_id') } as const

/**
 * How many transfers each address sent and received, counted up to one beyond the bound, and whether they pass it. The
 * index alone tells of nearly all; only where both sides together pass it are those to the address itself looked for, which
 * count once.
 */
const COUNTS = `
  SELECT a.id::text, CASE WHEN sent.n + received.n <= $3::int THEN false WHEN sent.n > $3::int THEN true
    ELSE sent.n + (SELECT count(*) FROM (SELECT 1 FROM transfer t WHERE t.to_id = a.id AND t.asset_id = $2
      AND t.from_id IS DISTINCT FROM a.id LIMIT $3::int + 1) x) > $3::int END, sent.n, received.n
  FROM unnest($1::bigint[]) a(id)
  CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
    SELECT 1 FROM transfer t WHERE t.from_id = a.id AND t.asset_id = $2 LIMIT $3::int + 1) x) sent
  CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
    SELECT 1 FROM transfer t WHERE t.to_id = a.id AND t.asset_id = $2 LIMIT $3::int + 1) x) received`

/** `OFFSET 0` keeps the look-ups one an address: joined, a long list of addresses makes the planner read the whole table. */
const ledgersBy = (end: 'to_id' | 'from_id', more = '') => `
  SELECT a.id::text, ${TRANSFER_COLUMNS} FROM unnest($1::bigint[]) a(id) CROSS JOIN LATERAL (
    SELECT ${OWN_COLUMNS} FROM transfer o WHERE o.${end} = a.id AND o.asset_id = $2 ${more} OFFSET 0) t`
const LEDGERS = {
  in: ledgersBy('to_id'),
  out: ledgersBy('from_id'),
  both: `${ledgersBy('from_id')} UNION ALL ${ledgersBy('to_id', 'AND o.from_id IS DISTINCT FROM a.id')}`,
} as const
