import { Prisma } from '#lib/db/generated/client.ts'
import { type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'
import { every } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A payout that a customer received from a pool, a miner or a host. */
export interface MiningPayoutRow {
  readonly id: string
  readonly customerId: string
  readonly customerName: string
  readonly customerLatinName: string | null
  readonly occurredAt: string
  readonly asset: string
  readonly quantity: string
  readonly jpyValue: string
  readonly walletId: string
  readonly address: string
  /** Pool or host as labelled. */
  readonly pool: string
  readonly source: string
  readonly confidence: number
  readonly statedOn: string | null
  /** Regions of the actor behind it; empty when no actor pack in force knows them. */
  readonly regions: readonly string[]
  /** Actor pack that says so, with its version. */
  readonly regionSource: string | null
}

/** A region with what came from it. */
export interface MiningRegion {
  readonly region: string
  readonly payouts: number
  readonly customers: number
  readonly jpyValue: string
}

/** Categories that pay out what was mined, or house the machines. */
const MINING = ['mining_pool', 'miner', 'hosting']

/**
 * Transactions `t` in from wallets `w` that a label `g` in force names as mining: the most trusted label of each wallet. The
 * actor `a` is the label's own, or one of the same name, of the actor packs in force.
 */
const PAYOUTS = Prisma.sql`(SELECT DISTINCT ON (g.family, g.canonical) g.* FROM label g
    JOIN label_version lv ON lv.source_id = g.source_id AND lv.valid_to IS NULL AND g.from_number <= lv.number
      AND (g.to_number IS NULL OR lv.number < g.to_number)
    WHERE g.category = ANY(${MINING}) ORDER BY g.family, g.canonical, g.confidence DESC, g.id) g
  JOIN wallet w ON w.family = g.family AND w.canonical = g.canonical
  JOIN "transaction" t ON t.wallet_id = w.id AND t.kind = 'deposit'
  LEFT JOIN LATERAL (SELECT k.jurisdictions, k.source_id, av.number FROM label_actor k
    JOIN label_version av ON av.source_id = k.source_id AND av.valid_to IS NULL AND k.from_number <= av.number
      AND (k.to_number IS NULL OR av.number < k.to_number)
    WHERE k.key = g.actor OR lower(k.label) = lower(g.label)
    ORDER BY (k.key = g.actor) DESC NULLS LAST, k.id LIMIT 1) a ON true`

/** One slice of the payouts, the newest first; those of some regions only where any are given. */
export async function listMiningPayoutRows(
  regions: readonly string[],
  slice: Slice,
): Promise<Counted<MiningPayoutRow>> {
  return await selectCounted<MiningPayoutRow>(
    {
      columns: Prisma.sql`t.id::text, k.id::text AS "customerId", k.display_name AS "customerName", k.latin_name AS "customerLatinName",
        utc_text(t.occurred_at) AS "occurredAt", t.asset, trim_scale(t.quantity)::text AS quantity,
        t.jpy_value::text AS "jpyValue", w.id::text AS "walletId", w.canonical AS address, g.label AS pool, g.source,
        g.confidence, g.lastmod::text AS "statedOn", COALESCE(a.jurisdictions, '{}') AS regions,
        a.source_id || ' ' || a.number AS "regionSource"`,
      tables: Prisma.sql`${PAYOUTS} JOIN customer k ON k.id = t.customer_id`,
      keyTables: PAYOUTS,
      where: every([regions.length === 0 ? null : Prisma.sql`a.jurisdictions && ${[...regions]}`]),
      key: Prisma.sql`t.id`,
      order: Prisma.sql`t.occurred_at DESC, t.id`,
    },
    slice,
  )
}

/** What came from each region, the largest first; `?` where the region is not known. At most 50. */
export async function listMiningRegions(): Promise<readonly MiningRegion[]> {
  return await readerOf('pool').$queryRaw<MiningRegion[]>`
    SELECT r.region, count(*)::int AS payouts, count(DISTINCT t.customer_id)::int AS customers,
      sum(t.jpy_value)::text AS "jpyValue"
    FROM ${PAYOUTS} CROSS JOIN LATERAL unnest(CASE WHEN cardinality(COALESCE(a.jurisdictions, '{}')) = 0 THEN '{?}'
      ELSE a.jurisdictions END) AS r(region)
    GROUP BY r.region ORDER BY sum(t.jpy_value) DESC LIMIT 50`
}
