import type { AccountReader, EndSum } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import type { Transfer } from '#lib/core/wallets/transfers/transfer.ts'
import { database } from '#lib/db/client.ts'
import { graphRows, graphTexts } from '#lib/db/graph-rows.ts'

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
    ledgersOf: async (addresses, { breadth, side, spans }) => {
      if (addresses.length === 0) return new Map()
      const bounds =
        side === 'both'
          ? []
          : [
              addresses.map((address) => spans.get(address)?.from ?? null),
              addresses.map((address) => spans.get(address)?.to ?? null),
            ]
      const values = [addresses, assetId, breadth, ...bounds]
      const found = await graphTexts(`exposure-ledgers-${side}`, LEDGERS[side], values)
      return new Map(found.map((row) => [row[0] ?? '', ledgerOf(row, side)]))
    },
  }
}

type Side = ExposureDirection | 'both'
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
 * Whether addresses have more transfers than the bound: the index alone tells of nearly all, counted up to one beyond it;
 * only where both sides together pass it are those to the address itself looked for, which count once.
 */
const breadthOf = (asked: string, columns: string) => `
  SELECT ${columns}, CASE WHEN sent.n + received.n <= $3::int THEN false WHEN sent.n > $3::int THEN true
    ELSE sent.n + (SELECT count(*) FROM (SELECT 1 FROM transfer t WHERE t.to_id = a.id AND t.asset_id = $2
      AND t.from_id IS DISTINCT FROM a.id LIMIT $3::int + 1) x) > $3::int END AS broad
  FROM ${asked}
  CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
    SELECT 1 FROM transfer t WHERE t.from_id = a.id AND t.asset_id = $2 LIMIT $3::int + 1) x) sent
  CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
    SELECT 1 FROM transfer t WHERE t.to_id = a.id AND t.asset_id = $2 LIMIT $3::int + 1 - sent.n) x) received`

/** The transfers of one address on one side, column by column: in this form they are quickest to write, send and read. */
const columnsBy = (own: 'to_id' | 'from_id', other: 'to_id' | 'from_id', more: string) => `
  SELECT string_agg(o.tx_hash, ' '), array_agg(o.ordinal), array_agg((date_part('epoch', o.at) * 1000)::int8),
    array_agg(coalesce(o.block, -1)), array_agg(o.tx_index), array_agg(coalesce(o.${other}, 0)), array_agg(o.value),
    array_agg(o.fee)
  FROM transfer o WHERE o.${own} = c.id AND o.asset_id = $2 AND NOT c.broad ${more}`

const ledgersBy = (counted: string, sides: readonly string[]) => `
  WITH c AS MATERIALIZED (${counted}) SELECT c.id, c.broad, ${sides.map((_, at) => `s${at}.*`).join(', ')}
  FROM c ${sides.map((side, at) => `CROSS JOIN LATERAL (${side}) s${at}`).join(' ')}`

const WITHIN = `AND o.at >= c.since AND o.at <= c.until`
const within = breadthOf(
  'unnest($1::bigint[], $4::float8[], $5::float8[]) a(id, since, until)',
  `a.id, coalesce(to_timestamp(a.since / 1000), '-infinity') AS since,
    coalesce(to_timestamp(a.until / 1000), 'infinity') AS until`,
)
const LEDGERS = {
  in: ledgersBy(within, [columnsBy('to_id', 'from_id', WITHIN)]),
  out: ledgersBy(within, [columnsBy('from_id', 'to_id', WITHIN)]),
  both: ledgersBy(breadthOf('unnest($1::bigint[]) a(id)', 'a.id'), [
    columnsBy('from_id', 'to_id', ''),
    columnsBy('to_id', 'from_id', 'AND o.from_id IS DISTINCT FROM c.id'),
  ]),
} as const
/** What stands before the columns of the sides, and how many columns a side has. */
const HEAD_COLUMNS = 2
const SIDE_COLUMNS = 8

type Texts = readonly (string | null)[]

function ledgerOf(row: Texts, side: Side): readonly Transfer[] | null {
  const [id = null, broad] = row
  if (broad === 't') return null
  const transfers: Transfer[] = []
  const second = HEAD_COLUMNS + SIDE_COLUMNS
  pushTransfers(transfers, row.slice(HEAD_COLUMNS, second), { id, own: side === 'in' ? 'to' : 'from' })
  if (side === 'both') pushTransfers(transfers, row.slice(second), { id, own: 'to' })
  return transfers
}

/** Reads the columns of one side. */
function pushTransfers(
  transfers: Transfer[],
  [hashes, ...columns]: Texts,
  { id, own }: { readonly id: string | null; readonly own: 'from' | 'to' },
): void {
  if (hashes == null) return
  const [ordinals = [], moments = [], blocks = [], places = [], others = [], values = [], fees = []] =
    columns.map(elementsOf)
  for (const [at, txHash] of hashes.split(' ').entries()) {
    const [block, other, fee] = [blocks[at], others[at] === '0' ? null : (others[at] ?? null), fees[at]]
    transfers.push({
      txHash,
      ordinal: Number(ordinals[at]),
      at: Number(moments[at]),
      block: block === '-1' ? null : Number(block),
      txIndex: Number(places[at]),
      from: own === 'from' ? id : other,
      to: own === 'to' ? id : other,
      value: BigInt(values[at] ?? 0),
      fee: fee === '0' ? 0n : BigInt(fee ?? 0),
    })
  }
}

/** The elements of an array of numbers, as PostgreSQL writes it. */
function elementsOf(text: string | null): readonly string[] {
  return text === null ? [] : text.slice(1, -1).split(',')
}
