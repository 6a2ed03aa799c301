import type { AccountReader, CountedTransfers, EndSum } from '#lib/core/wallets/exposure/graph-reader.ts'
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
    countsOf: async (addresses, breadth, side) => {
      const found = await graphRows<CountRow>('exposure-counts', COUNTS, [addresses, assetId, breadth])
      return new Map(found.map((row) => [row[0], countOf(row, breadth, side)]))
    },
    ledgersOf: async (addresses, breadth, side) => {
      if (addresses.length === 0) return new Map()
      const found = await graphTexts(`exposure-ledgers-${side}`, LEDGERS[side], [addresses, assetId, breadth])
      return new Map(found.map((row) => [row[0] ?? '', ledgerOf(row, breadth, side)]))
    },
  }
}

type CountRow = [address: string, broad: boolean, sent: number, received: number]
type Side = ExposureDirection | 'both'

/** How many transfers on a side; null where there are more than the bound, to which what an address sends itself counts once. */
function countOf([, broad, sent, received]: CountRow, breadth: number, side: Side): number | null {
  if (broad) return null
  return Math.min((side === 'in' ? 0 : sent) + (side === 'out' ? 0 : received), breadth)
}

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
  SELECT a.id, CASE WHEN sent.n + received.n <= $3::int THEN false WHEN sent.n > $3::int THEN true
    ELSE sent.n + (SELECT count(*) FROM (SELECT 1 FROM transfer t WHERE t.to_id = a.id AND t.asset_id = $2
      AND t.from_id IS DISTINCT FROM a.id LIMIT $3::int + 1) x) > $3::int END AS broad, sent.n AS sent, received.n AS received
  FROM unnest($1::bigint[]) a(id)
  CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
    SELECT 1 FROM transfer t WHERE t.from_id = a.id AND t.asset_id = $2 LIMIT $3::int + 1) x) sent
  CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
    SELECT 1 FROM transfer t WHERE t.to_id = a.id AND t.asset_id = $2 LIMIT $3::int + 1) x) received`

/** The transfers of one address on one side, column by column: in this form they are quickest to write, send and read. */
const columnsBy = (own: 'to_id' | 'from_id', other: 'to_id' | 'from_id', more = '') => `
  SELECT string_agg(o.tx_hash, ' ') AS hash, array_agg(o.ordinal) AS ordinal,
    array_agg((date_part('epoch', o.at) * 1000)::int8) AS at, array_agg(coalesce(o.block, -1)) AS block,
    array_agg(o.tx_index) AS tx_index, array_agg(coalesce(o.${other}, 0)) AS other, array_agg(o.value) AS value,
    array_agg(o.fee) AS fee
  FROM transfer o WHERE o.${own} = c.id AND o.asset_id = $2 AND NOT c.broad ${more}`
const ledgersBy = (sides: readonly string[]) => `
  WITH c AS MATERIALIZED (${COUNTS}) SELECT c.id, c.broad, c.sent, c.received, ${sides.map((_, at) => `s${at}.*`).join(', ')}
  FROM c ${sides.map((side, at) => `CROSS JOIN LATERAL (${side}) s${at}`).join(' ')}`
const LEDGERS = {
  in: ledgersBy([columnsBy('to_id', 'from_id')]),
  out: ledgersBy([columnsBy('from_id', 'to_id')]),
  both: ledgersBy([
    columnsBy('from_id', 'to_id'),
    columnsBy('to_id', 'from_id', 'AND o.from_id IS DISTINCT FROM c.id'),
  ]),
} as const
/** What stands before the columns of the sides, and how many columns a side has. */
const COUNT_COLUMNS = 4
const SIDE_COLUMNS = 8

type Texts = readonly (string | null)[]

function ledgerOf(row: Texts, breadth: number, side: Side): CountedTransfers | null {
  const [id = null, broad, sent, received] = row
  const count = countOf([id ?? '', broad === 't', Number(sent), Number(received)], breadth, side)
  if (count === null) return null
  const transfers: Transfer[] = []
  const second = COUNT_COLUMNS + SIDE_COLUMNS
  pushTransfers(transfers, row.slice(COUNT_COLUMNS, second), { id, own: side === 'in' ? 'to' : 'from' })
  if (side === 'both') pushTransfers(transfers, row.slice(second), { id, own: 'to' })
  return { count, transfers }
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
