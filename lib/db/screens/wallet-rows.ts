import { Prisma } from '#lib/db/generated/client.ts'
import { type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'
import { among, beginning, every } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A wallet of the list. */
export interface WalletRow {
  readonly id: string
  readonly family: string
  readonly canonical: string
  readonly checksum: string
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly transactions: number
  readonly jpyValue: string
  readonly customers: number
  readonly listedOn: readonly string[]
  readonly tags: readonly string[]
}

export interface WalletRowFilter {
  readonly family: readonly string[]
  readonly listed: boolean
  readonly tagged: boolean
  readonly text: string | null
}

/** Addresses that entries in force name: `y` the address as listed, `e` the entry's state, `v` the list version. */
const ENTRIES_IN_FORCE = Prisma.sql`FROM list_entry_wallet y JOIN list_entry_version e ON e.id = y.entry_version_id
  JOIN list_version v ON v.source_id = e.source_id AND v.status = 'active' AND e.from_number <= v.number
    AND (e.to_number IS NULL OR v.number < e.to_number)`

/** Those of the wallet `w`. */
export const IN_FORCE = Prisma.sql`${ENTRIES_IN_FORCE} WHERE y.canonical = w.canonical`

/** Labels of the wallet `w` in the label versions in force: `g` the label, `lv` the version. */
export const LABELS_IN_FORCE = Prisma.sql`FROM label g JOIN label_version lv ON lv.source_id = g.source_id
  AND lv.valid_to IS NULL AND g.from_number <= lv.number AND (g.to_number IS NULL OR lv.number < g.to_number)
  WHERE g.canonical = w.canonical AND g.family = w.family`

const ROW = Prisma.sql`w.id::text, w.family, w.canonical, w.checksum, utc_text(w.first_seen_at) AS "firstSeenAt",
  utc_text(w.last_seen_at) AS "lastSeenAt", x.transactions, x."jpyValue", x.customers,
  (SELECT COALESCE(jsonb_agg(DISTINCT e.source_id), '[]') ${IN_FORCE}) AS "listedOn",
  (SELECT COALESCE(jsonb_agg(g.label ORDER BY g.confidence DESC), '[]') ${LABELS_IN_FORCE}) AS tags`

const SUMS = Prisma.sql`CROSS JOIN LATERAL (SELECT count(*)::int AS transactions,
  COALESCE(sum(t.jpy_value), 0)::text AS "jpyValue", count(DISTINCT t.customer_id)::int AS customers
  FROM "transaction" t WHERE t.wallet_id = w.id) x`

/** One slice of the wallets, last seen first. */
export async function listWalletRows(filter: WalletRowFilter, slice: Slice): Promise<Counted<WalletRow>> {
  const where = every([
    among(Prisma.sql`w.family`, filter.family),
    filter.listed ? Prisma.sql`w.canonical IN (SELECT y.canonical ${ENTRIES_IN_FORCE})` : null,
    filter.tagged ? Prisma.sql`EXISTS (SELECT 1 ${LABELS_IN_FORCE})` : null,
    filter.text === null ? null : Prisma.sql`lower(w.canonical) LIKE ${beginning(filter.text)}`,
  ])
  return await selectCounted<WalletRow>(
    {
      columns: ROW,
      tables: Prisma.sql`wallet w ${SUMS}`,
      keyTables: Prisma.sql`wallet w`,
      where,
      key: Prisma.sql`w.id`,
      order: Prisma.sql`w.last_seen_at DESC, w.id`,
    },
    slice,
  )
}

/** One wallet as the list shows it, as first seen; null when there is none. */
export async function findWalletRow(
  walletId: string,
): Promise<(WalletRow & { readonly raw: string; readonly format: string }) | null> {
  const rows = await readerOf('pool').$queryRaw<(WalletRow & { raw: string; format: string })[]>`
    SELECT ${ROW}, w.raw, w.format FROM wallet w ${SUMS} WHERE w.id = ${walletId}::uuid`
  return rows[0] ?? null
}
