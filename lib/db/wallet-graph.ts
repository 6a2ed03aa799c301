import { Prisma } from '#lib/db/generated/client.ts'
import type { AddressKey } from '#lib/db/labels.ts'
import { readerOf } from '#lib/db/tx.ts'

/** Newest movements of an address, each way, that its flows are told from. */
const MOVEMENTS_MAX = 5_000

/** A flow between an address that was asked about and one of its counterparties. */
export interface GraphFlow {
  /** The one asked about. */
  readonly ownFamily: string
  readonly own: string
  readonly family: string
  readonly other: string
  readonly incoming: boolean
  readonly chain: string
  readonly token: string
  readonly symbol: string | null
  readonly decimals: number | null
  readonly transfers: number
  /** In the smallest unit. */
  readonly value: string
  /** UTC. */
  readonly firstAt: string
  readonly lastAt: string
  /** Flows of the address that fit what was asked, these among them. */
  readonly total: number
}

/** Which counterparties; a flow that fits is given whole, also what moved outside the time asked for. */
export interface FlowFilter {
  readonly way: 'payers' | 'payees' | 'both'
  /** CAIP-2 and token; null for all assets. */
  readonly asset: { readonly chain: string; readonly token: string } | null
  /** Least sum in the smallest unit. */
  readonly least: string | null
  /** UTC, inclusive and exclusive. */
  readonly since: string | null
  readonly until: string | null
  readonly order: 'value' | 'time' | 'transfers'
}

const ORDERS = {
  value: Prisma.sql`sum(m.value) DESC`,
  time: Prisma.sql`max(m.at) DESC`,
  transfers: Prisma.sql`count(*) DESC`,
} as const

/** Flows of several addresses, each with its own slice, the weightiest first as asked. */
export async function listGraphFlows(
  addresses: readonly AddressKey[],
  filter: FlowFilter,
  { perAddress, offset }: { readonly perAddress: number; readonly offset: number },
): Promise<readonly GraphFlow[]> {
  const { way, asset, least, since, until, order } = filter
  return await readerOf('pool').$queryRaw<GraphFlow[]>`
    SELECT g.family AS "ownFamily", g.canonical AS own, o.family, o.canonical AS other, x.incoming, s.chain, s.token,
      s.symbol, s.decimals, x.transfers, x.value::text, utc_text(x.first) AS "firstAt", utc_text(x.last) AS "lastAt",
      x.total
    FROM unnest(${addresses.map(({ family }) => family)}::text[], ${addresses.map(({ canonical }) => canonical)}::text[])
      WITH ORDINALITY q(family, canonical, nth)
    JOIN graph_address g ON g.family = q.family AND g.canonical = q.canonical
    CROSS JOIN LATERAL (
      SELECT m.other_id, m.asset_id, m.incoming, count(*)::int AS transfers, sum(m.value) AS value, min(m.at) AS first,
        max(m.at) AS last, (count(*) OVER ())::int AS total,
        row_number() OVER (ORDER BY ${ORDERS[order]}, m.other_id, m.asset_id, m.incoming) AS rank
      FROM graph_movements(g.id, ${MOVEMENTS_MAX}::int) m JOIN graph_asset a ON a.id = m.asset_id
      WHERE m.other_id IS NOT NULL
        AND (${way}::text = 'both' OR m.incoming = (${way}::text = 'payers'))
        AND (${asset?.chain ?? null}::text IS NULL OR (a.chain = ${asset?.chain ?? null}::text
          AND a.token = ${asset?.token ?? null}::text))
      GROUP BY m.other_id, m.asset_id, m.incoming
      HAVING (${least}::numeric IS NULL OR sum(m.value) >= ${least}::numeric)
        AND bool_or((${since}::timestamptz IS NULL OR m.at >= ${since}::timestamptz)
          AND (${until}::timestamptz IS NULL OR m.at < ${until}::timestamptz))
      ORDER BY ${ORDERS[order]}, m.other_id, m.asset_id, m.incoming
      LIMIT ${perAddress}::int OFFSET ${offset}::int) x
    JOIN graph_address o ON o.id = x.other_id JOIN graph_asset s ON s.id = x.asset_id
    ORDER BY q.nth, x.rank`
}

/** What is known of an address beside its labels. */
export interface GraphAddressFacts {
  readonly family: string
  readonly canonical: string
  readonly walletId: string | null
  readonly listedOn: readonly string[]
  readonly party: string | null
  readonly customers: number
  readonly payers: number
  readonly payees: number
}

/** Facts of many addresses; counterparties are told from the newest `counted` movements each way. */
export async function listGraphAddressFacts(
  addresses: readonly AddressKey[],
  counted: number,
): Promise<readonly GraphAddressFacts[]> {
  return await readerOf('pool').$queryRaw<GraphAddressFacts[]>`
    SELECT q.family, q.canonical, w.id::text AS "walletId", COALESCE(l.sources, '{}') AS "listedOn", l.party,
      COALESCE(c.customers, 0) AS customers, COALESCE(n.payers, 0) AS payers, COALESCE(n.payees, 0) AS payees
    FROM unnest(${addresses.map(({ family }) => family)}::text[], ${addresses.map(({ canonical }) => canonical)}::text[])
      WITH ORDINALITY q(family, canonical, nth)
    LEFT JOIN wallet w ON w.family = q.family AND w.canonical = q.canonical
    LEFT JOIN graph_address g ON g.family = q.family AND g.canonical = q.canonical
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT e.source_id ORDER BY e.source_id) AS sources, min(e.primary_name) AS party
      FROM list_entry_wallet y JOIN list_entry_version e ON e.id = y.entry_version_id
      JOIN list_version v ON v.source_id = e.source_id AND v.status = 'active' AND e.from_number <= v.number
        AND (e.to_number IS NULL OR v.number < e.to_number)
      WHERE y.canonical = q.canonical) l ON true
    LEFT JOIN LATERAL (SELECT count(DISTINCT t.customer_id)::int AS customers FROM "transaction" t
      WHERE t.wallet_id = w.id) c ON true
    LEFT JOIN LATERAL (
      SELECT (count(DISTINCT m.other_id) FILTER (WHERE m.incoming))::int AS payers,
        (count(DISTINCT m.other_id) FILTER (WHERE NOT m.incoming))::int AS payees
      FROM graph_movements(g.id, ${counted}::int) m WHERE m.other_id IS NOT NULL) n ON true
    ORDER BY q.nth`
}
