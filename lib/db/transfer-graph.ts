import { Prisma } from '#lib/db/generated/client.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Newest movements of an address, each way, that its neighbours are told from. */
const MOVEMENTS_MAX = 5_000

/** An address of a chain's graph. */
export interface GraphAddress {
  readonly family: string
  readonly canonical: string
}

/** What moves. */
export interface GraphAsset {
  /** CAIP-2. */
  readonly chain: string
  /** Empty for the chain's own coin, else as in CAIP-19. */
  readonly token: string
  readonly symbol: string | null
  readonly decimals: number | null
}

/** One counterparty of an address in one asset and one direction. */
export interface Neighbour extends GraphAsset {
  /** Null: newly made or destroyed, or a script without an address. */
  readonly family: string | null
  readonly canonical: string | null
  /** The wallet's page, where the address was seen at the exchange. */
  readonly walletId: string | null
  readonly direction: 'in' | 'out'
  readonly transfers: number
  /** Sum in the smallest unit. */
  readonly value: string
  /** UTC. */
  readonly first: string
  readonly last: string
}

/** One movement between an address and a counterparty. */
export interface Movement extends GraphAsset {
  readonly txHash: string
  readonly ordinal: number
  /** UTC. */
  readonly at: string
  readonly direction: 'in' | 'out'
  readonly other: string | null
  readonly otherWalletId: string | null
  /** In the smallest unit. */
  readonly value: string
}

/** Which movements of an address. */
export interface MovementFilter {
  readonly direction: 'in' | 'out' | null
  /** CAIP-2. */
  readonly chain: string | null
  readonly token: string | null
  /** UTC, inclusive and exclusive. */
  readonly from: string | null
  readonly to: string | null
  /** In the smallest unit. */
  readonly minValue: string | null
  /** Canonical address of the counterparty. */
  readonly other: string | null
}

interface Slice {
  readonly limit: number
  readonly offset: number
}

/** Counted rows; `complete` is false when the address has more movements than are looked at. */
export interface Movements<T> {
  readonly rows: readonly T[]
  readonly total: number
  readonly complete: boolean
}

function matching(address: GraphAddress, filter: MovementFilter): Prisma.Sql {
  return Prisma.sql`
    FROM graph_address own CROSS JOIN LATERAL graph_movements(own.id, ${MOVEMENTS_MAX}::int) m
    JOIN graph_asset s ON s.id = m.asset_id LEFT JOIN graph_address o ON o.id = m.other_id
    LEFT JOIN wallet w ON w.family = o.family AND w.canonical = o.canonical
    WHERE own.family = ${address.family} AND own.canonical = ${address.canonical}
      AND (${filter.direction}::text IS NULL OR m.incoming = (${filter.direction}::text = 'in'))
      AND (${filter.chain}::text IS NULL OR s.chain = ${filter.chain}::text)
      AND (${filter.token}::text IS NULL OR s.token = ${filter.token}::text)
      AND (${filter.from}::timestamptz IS NULL OR m.at >= ${filter.from}::timestamptz)
      AND (${filter.to}::timestamptz IS NULL OR m.at < ${filter.to}::timestamptz)
      AND (${filter.minValue}::numeric IS NULL OR m.value >= ${filter.minValue}::numeric)
      AND (${filter.other}::text IS NULL OR o.canonical = ${filter.other}::text)`
}

const ASSET = Prisma.sql`s.chain, s.token, s.symbol, s.decimals`
const DIRECTION = Prisma.sql`CASE WHEN m.incoming THEN 'in' ELSE 'out' END AS direction`

/** How neighbours may be ordered; the words are the columns of the answer. */
const NEIGHBOUR_ORDER = {
  value: Prisma.sql`sum(m.value) DESC`,
  time: Prisma.sql`max(m.at) DESC`,
  transfers: Prisma.sql`count(*) DESC`,
} as const
export type NeighbourOrder = keyof typeof NEIGHBOUR_ORDER

/** Counterparties of an address, by asset and direction. */
export async function listNeighbours(
  address: GraphAddress,
  filter: MovementFilter,
  { order, limit, offset }: Slice & { readonly order: NeighbourOrder },
): Promise<Movements<Neighbour>> {
  const rows = await readerOf('pool').$queryRaw<(Neighbour & { total: number; seen: number })[]>`
    SELECT o.family, o.canonical, min(w.id::text) AS "walletId", ${ASSET}, ${DIRECTION}, count(*)::int AS transfers,
      sum(m.value)::text AS value, utc_text(min(m.at)) AS first, utc_text(max(m.at)) AS last,
      (count(*) OVER ())::int AS total
    ${matching(address, filter)}
    GROUP BY o.id, s.id, m.incoming ORDER BY ${NEIGHBOUR_ORDER[order]}, o.canonical, s.id, m.incoming
    LIMIT ${limit}::int OFFSET ${offset}::int`
  return counted(rows, await isComplete(address))
}

/** Movements of an address, newest first. */
export async function listMovements(
  address: GraphAddress,
  filter: MovementFilter,
  { limit, offset }: Slice,
): Promise<Movements<Movement>> {
  const rows = await readerOf('pool').$queryRaw<(Movement & { total: number })[]>`
    SELECT m.tx_hash AS "txHash", m.ordinal, utc_text(m.at) AS at, ${DIRECTION}, o.canonical AS other,
      w.id::text AS "otherWalletId", m.value::text, ${ASSET}, (count(*) OVER ())::int AS total
    ${matching(address, filter)}
    ORDER BY m.at DESC, m.tx_hash, m.ordinal, m.incoming, o.canonical LIMIT ${limit}::int OFFSET ${offset}::int`
  return counted(rows, await isComplete(address))
}

function counted<T extends { readonly total: number }>(
  rows: readonly T[],
  complete: boolean,
): Movements<Omit<T, 'total'>> {
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, complete }
}

async function isComplete({ family, canonical }: GraphAddress): Promise<boolean> {
  const [row] = await readerOf('pool').$queryRaw<{ more: boolean }[]>`
    SELECT greatest(
      (SELECT count(*) FROM (SELECT 1 FROM transfer t WHERE t.from_id = a.id LIMIT ${MOVEMENTS_MAX + 1}::int) x),
      (SELECT count(*) FROM (SELECT 1 FROM transfer t WHERE t.to_id = a.id LIMIT ${MOVEMENTS_MAX + 1}::int) x),
      (SELECT count(*) FROM (SELECT 1 FROM coin_input t WHERE t.address_id = a.id LIMIT ${MOVEMENTS_MAX + 1}::int) x),
      (SELECT count(*) FROM (SELECT 1 FROM coin_output t WHERE t.address_id = a.id LIMIT ${MOVEMENTS_MAX + 1}::int) x)
      ) > ${MOVEMENTS_MAX}::int AS more
    FROM graph_address a WHERE a.family = ${family} AND a.canonical = ${canonical}`
  return row?.more !== true
}
