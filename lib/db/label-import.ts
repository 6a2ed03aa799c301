import type { LabelRejection } from '#lib/core/labels/label-pack.ts'
import type { Label, LabelActor, LabelSourceKind } from '#lib/core/wallets/label.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { copyInto } from '#lib/db/copy-rows.ts'
import { prismaOf, type Tx } from '#lib/db/tx.ts'

/** Most ids that go into one statement. */
const IDS_PER_STATEMENT = 10_000

/** One state of a label source as stored. */
export interface LabelVersion {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly sha256: string
  readonly parserVersion: string
  readonly title: string
  readonly creator: string
  readonly description: string | null
  readonly fileNames: readonly string[]
  readonly labels: number
  readonly addresses: number
  readonly actors: number
  readonly added: number
  readonly removed: number
  readonly rejected: number
  readonly importedBy: string
  readonly validFrom: Date
}

export interface LabelVersionParts {
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly sha256: string
    readonly bytes: number
    readonly gzip: Buffer
  }[]
  readonly rejects: readonly (LabelRejection & { readonly id: string })[]
}

/** A label or actor in force in the newest version, by the digest of all it says. */
export interface OpenRow {
  readonly id: string
  readonly digest: string
}

/** Makes the source known and locks it for this change; gives its kind. */
export async function lockLabelSource(
  tx: Tx,
  source: { readonly id: string; readonly kind: LabelSourceKind; readonly title: string; readonly now: Date },
): Promise<LabelSourceKind> {
  await prismaOf(tx).$executeRaw`
    INSERT INTO label_source (id, kind, title, created_at) VALUES (${source.id}, ${source.kind}, ${source.title}, ${source.now})
    ON CONFLICT (id) DO NOTHING`
  const rows = await prismaOf(tx).$queryRaw<{ kind: LabelSourceKind }[]>`
    SELECT kind FROM label_source WHERE id = ${source.id} FOR UPDATE`
  return rows[0]?.kind ?? source.kind
}

/** The newest version of a source; null when it has none. */
export async function findLatestLabelVersion(tx: Tx, sourceId: string): Promise<LabelVersion | null> {
  return await prismaOf(tx).labelVersion.findFirst({ where: { sourceId }, orderBy: { number: 'desc' } })
}

/** What the newest version of a source says, to compare the next with. */
export async function listOpenLabels(
  tx: Tx,
  sourceId: string,
): Promise<{ readonly labels: readonly OpenRow[]; readonly actors: readonly OpenRow[] }> {
  const labels = await prismaOf(tx).$queryRaw<OpenRow[]>`
    SELECT id::text, digest FROM label WHERE source_id = ${sourceId} AND to_number IS NULL`
  const actors = await prismaOf(tx).$queryRaw<OpenRow[]>`
    SELECT id::text, digest FROM label_actor WHERE source_id = ${sourceId} AND to_number IS NULL`
  return { labels, actors }
}

/** Writes a version with its raw files and what could not be taken over, and ends the one before. */
export async function insertLabelVersion(
  tx: Tx,
  version: LabelVersion,
  { files, rejects }: LabelVersionParts,
): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE label_version SET valid_to = ${version.validFrom} WHERE source_id = ${version.sourceId} AND valid_to IS NULL`
  await prismaOf(tx).labelVersion.create({ data: { ...version, fileNames: [...version.fileNames] } })
  for (const file of files) {
    const gzip = new Uint8Array(file.gzip)
    await prismaOf(tx).labelVersionFile.create({ data: { ...file, versionId: version.id, gzip } })
  }
  await bulkInsert(
    tx,
    { table: 'label_rejected_record', columns: REJECT_COLUMNS },
    rejects.map((reject) => ({ ...reject, version_id: version.id })),
  )
}

const REJECT_COLUMNS = {
  id: 'uuid',
  version_id: 'uuid',
  locator: 'text',
  code: 'text',
  excerpt: 'text',
} as const satisfies BulkColumns

/** Ends labels or actors that the new version no longer holds: in force up to `toNumber`, exclusive. */
export async function closeRows(
  tx: Tx,
  what: 'label' | 'label_actor',
  { ids, toNumber }: { readonly ids: readonly string[]; readonly toNumber: number },
): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) {
    const chunk = ids.slice(start, start + IDS_PER_STATEMENT)
    if (what === 'label')
      await prismaOf(tx)
        .$executeRaw`UPDATE label SET to_number = ${toNumber} WHERE id = ANY(${chunk}::uuid[])`
    else
      await prismaOf(tx)
        .$executeRaw`UPDATE label_actor SET to_number = ${toNumber} WHERE id = ANY(${chunk}::uuid[])`
  }
}

/** Where new rows begin. */
export interface NewRows<T> {
  readonly sourceId: string
  readonly fromNumber: number
  readonly rows: readonly { readonly id: string; readonly digest: string; readonly says: T }[]
}

const LABEL_COLUMNS = {
  id: 'uuid',
  source_id: 'text',
  from_number: 'int',
  family: 'text',
  canonical: 'text',
  chain: 'text',
  raw: 'text',
  checksum: 'text',
  label: 'text',
  category: 'text',
  service: 'boolean',
  stated_category: 'text',
  stated_abuse: 'text',
  stated_concepts: 'text[]',
  stated_currency: 'text',
  stated_confidence: 'text',
  actor: 'text',
  source: 'text',
  confidence: 'int',
  author: 'text',
  evidence: 'text',
  lastmod: 'date',
  review_on: 'date',
  digest: 'text',
} as const satisfies BulkColumns

/** Writes labels that are new in a version. */
export async function insertLabels(tx: Tx, { sourceId, fromNumber, rows }: NewRows<Label>): Promise<void> {
  await copyInto(
    tx,
    { table: 'label', columns: LABEL_COLUMNS },
    rows.map(({ id, digest, says: { stated, reviewOn, ...label } }) => ({
      id,
      source_id: sourceId,
      from_number: fromNumber,
      ...label,
      stated_category: stated.category,
      stated_abuse: stated.abuse,
      stated_concepts: stated.concepts,
      stated_currency: stated.currency,
      stated_confidence: stated.confidence,
      review_on: reviewOn,
      digest,
    })),
  )
}

const ACTOR_COLUMNS = {
  id: 'uuid',
  source_id: 'text',
  from_number: 'int',
  key: 'text',
  label: 'text',
  jurisdictions: 'text[]',
  categories: 'text[]',
  uri: 'text',
  parents: 'text[]',
  digest: 'text',
} as const satisfies BulkColumns

/** Writes actors that are new in a version. */
export async function insertActors(
  tx: Tx,
  { sourceId, fromNumber, rows }: NewRows<LabelActor>,
): Promise<void> {
  await copyInto(
    tx,
    { table: 'label_actor', columns: ACTOR_COLUMNS },
    rows.map(({ id, digest, says }) => ({
      id,
      source_id: sourceId,
      from_number: fromNumber,
      ...says,
      digest,
    })),
  )
}
