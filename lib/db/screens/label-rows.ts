import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import type { LabelSourceKind } from '#lib/core/wallets/label.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { Counted } from '#lib/db/screens/page-rows.ts'
import { among, beginning, containing, every } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A source of labels with its version in force. */
export interface LabelSourceRow {
  readonly id: string
  readonly kind: LabelSourceKind
  readonly title: string
  readonly creator: string
  readonly number: number
  readonly labels: number
  readonly addresses: number
  readonly actors: number
  readonly rejected: number
  readonly takenOverAt: string
  readonly importedBy: string
  /** Newest day that a label states; null when none does. */
  readonly newestClaim: string | null
}

/** One version of a source. */
export interface LabelVersionRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly creator: string
  readonly description: string | null
  readonly fileNames: readonly string[]
  readonly sha256: string
  readonly labels: number
  readonly addresses: number
  readonly actors: number
  readonly added: number
  readonly removed: number
  readonly rejected: number
  readonly importedBy: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** A label of a pack's page. */
export interface LabelRow {
  readonly id: string
  readonly family: string
  readonly raw: string
  readonly checksum: string
  readonly label: string
  readonly category: WalletCategory
  readonly stated: string
  readonly actor: string | null
  readonly source: string
  readonly confidence: number
  readonly author: string
  readonly lastmod: string | null
  readonly reviewOn: string | null
  /** Wallet of the desk with this address; null when nobody dealt with it. */
  readonly walletId: string | null
}

export interface LabelRejectRow {
  readonly id: string
  readonly locator: string
  readonly code: string
  readonly excerpt: string
}

export interface LabelRowFilter {
  readonly category: readonly string[]
  readonly text: string | null
}

const VERSIONS_MAX = 200
const REJECTS_MAX = 200

const SOURCE_ROW = Prisma.sql`s.id, s.kind, v.title, v.creator, v.number, v.labels, v.addresses, v.actors, v.rejected,
  utc_text(v.valid_from) AS "takenOverAt", v.imported_by AS "importedBy",
  (SELECT max(l.lastmod)::text FROM label l WHERE l.source_id = s.id AND l.to_number IS NULL) AS "newestClaim"`

/** One slice of the sources, the newest taken over first. */
export async function listLabelSourceRows(
  kinds: readonly string[],
  slice: Slice,
): Promise<Counted<LabelSourceRow>> {
  const tables = Prisma.sql`label_source s JOIN label_version v ON v.source_id = s.id AND v.valid_to IS NULL`
  return await selectCounted<LabelSourceRow>(
    {
      columns: SOURCE_ROW,
      tables,
      keyTables: tables,
      where: every([among(Prisma.sql`s.kind`, kinds)]),
      key: Prisma.sql`s.id`,
      order: Prisma.sql`v.valid_from DESC, s.id`,
    },
    slice,
  )
}

/** How many packs, labels and actors are in force. */
export async function countLabelsInForce(): Promise<{
  readonly packs: number
  readonly labels: number
  readonly actors: number
}> {
  const rows = await readerOf('pool').$queryRaw<{ packs: number; labels: number; actors: number }[]>`
    SELECT count(*)::int AS packs, COALESCE(sum(labels), 0)::int AS labels, COALESCE(sum(actors), 0)::int AS actors
    FROM label_version WHERE valid_to IS NULL`
  return rows[0] ?? { packs: 0, labels: 0, actors: 0 }
}

/** Versions of a source, newest first, at most 200; none when there is no such source. */
export async function listLabelVersionRows(sourceId: string): Promise<readonly LabelVersionRow[]> {
  return await readerOf('pool').$queryRaw<LabelVersionRow[]>`
    SELECT v.id::text, v.number, v.title, v.creator, v.description, v.file_names AS "fileNames", v.sha256, v.labels,
      v.addresses, v.actors, v.added, v.removed, v.rejected, v.imported_by AS "importedBy",
      utc_text(v.valid_from) AS "validFrom", utc_text(v.valid_to) AS "validTo"
    FROM label_version v WHERE v.source_id = ${sourceId} ORDER BY v.number DESC LIMIT ${VERSIONS_MAX}`
}

/** What a source is; null when there is none. */
export async function findLabelSource(
  sourceId: string,
): Promise<{ readonly id: string; readonly kind: LabelSourceKind } | null> {
  const rows = await readerOf('pool').$queryRaw<{ id: string; kind: LabelSourceKind }[]>`
    SELECT id, kind FROM label_source WHERE id = ${sourceId}`
  return rows[0] ?? null
}

/** One slice of the labels that a version of a source holds, in the order of their names. */
export async function listLabelRows(
  {
    sourceId,
    number,
    filter,
  }: { readonly sourceId: string; readonly number: number; readonly filter: LabelRowFilter },
  slice: Slice,
): Promise<Counted<LabelRow>> {
  const { category, text } = filter
  const where = every([
    Prisma.sql`l.source_id = ${sourceId} AND l.from_number <= ${number} AND (l.to_number IS NULL OR ${number} < l.to_number)`,
    among(Prisma.sql`l.category`, category),
    text === null
      ? null
      : Prisma.sql`(lower(l.canonical) LIKE ${beginning(text)} OR l.raw = ${text} OR l.label ILIKE ${containing(text)})`,
  ])
  return await selectCounted<LabelRow>(
    {
      columns: Prisma.sql`l.id::text, l.family, l.raw, l.checksum, l.label, l.category,
        concat_ws(' · ', l.stated_category, l.stated_abuse, NULLIF(array_to_string(l.stated_concepts, ', '), '')) AS stated,
        l.actor, l.source, l.confidence, l.author, l.lastmod::text, l.review_on::text AS "reviewOn",
        (SELECT w.id::text FROM wallet w WHERE w.family = l.family AND w.canonical = l.canonical) AS "walletId"`,
      tables: Prisma.sql`label l`,
      keyTables: Prisma.sql`label l`,
      where,
      key: Prisma.sql`l.id`,
      order: Prisma.sql`l.label, l.id`,
    },
    slice,
  )
}

/** What a version could not take over, at most 200. */
export async function listLabelRejectRows(versionId: string): Promise<readonly LabelRejectRow[]> {
  return await readerOf('pool').$queryRaw<LabelRejectRow[]>`
    SELECT id::text, locator, code, excerpt FROM label_rejected_record WHERE version_id = ${versionId}::uuid
    ORDER BY id LIMIT ${REJECTS_MAX}`
}
