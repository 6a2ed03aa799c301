import { digestJson } from '#lib/core/digest.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import type { LabelVersionSet, PlacedLabel } from '#lib/core/wallets/label.ts'
import { database } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Reader, readerOf } from '#lib/db/tx.ts'

/** Addresses that go into one statement. */
const ADDRESSES_PER_STATEMENT = 5_000
/** Most labels of one address that are given back, the most trusted first. */
const LABELS_PER_ADDRESS_MAX = 200

/** An address as labels are looked up: canonical within its address space. */
export interface AddressKey {
  readonly family: AddressFamily
  readonly canonical: string
}

/** The key under which `listLabelsOf` gives the labels of an address. */
export function addressKey({ family, canonical }: AddressKey): string {
  return `${family}:${canonical}`
}

/** The label versions in force at a moment; now when none is given. */
export async function findLabelVersionSet(reader: Reader, at: Date | null = null): Promise<LabelVersionSet> {
  const then =
    at === null
      ? Prisma.sql`v.valid_to IS NULL`
      : Prisma.sql`v.valid_from <= ${at} AND (v.valid_to IS NULL OR v.valid_to > ${at})`
  const rows = await readerOf(reader).$queryRaw<{ id: string }[]>`
    SELECT v.id::text AS id FROM label_version v WHERE ${then} ORDER BY v.id::text`
  return { versionIds: rows.map(({ id }) => id) }
}

/** Id of the row that keeps a set of label versions, written when the set is met for the first time. */
export async function ensureLabelVersionSet(
  set: LabelVersionSet,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<string> {
  const versionIds = set.versionIds.toSorted()
  const digest = digestJson(versionIds)
  const found = await database().pool.query<{ id: string }>(
    `WITH written AS (INSERT INTO label_version_set (id, version_ids, digest, at) VALUES ($1, $2::uuid[], $3, $4)
       ON CONFLICT (digest) DO NOTHING RETURNING id)
     SELECT id::text FROM written UNION ALL SELECT id::text FROM label_version_set WHERE digest = $3`,
    [id, versionIds, digest, at],
  )
  if (found.rows[0] !== undefined) return found.rows[0].id
  // Another process wrote it between our two looks.
  return await ensureLabelVersionSet(set, { id, at })
}

/** The label versions of a stored set; null when there is none under this id. */
export async function findStoredLabelVersionSet(reader: Reader, id: string): Promise<LabelVersionSet | null> {
  const rows = await readerOf(reader).$queryRaw<{ versionIds: string[] }[]>`
    SELECT version_ids::text[] AS "versionIds" FROM label_version_set WHERE id = ${id}::uuid`
  return rows[0] ?? null
}

/**
 * What the label versions of a set say of many addresses at once, by `addressKey`; the most trusted first, then the
 * newest. An address without labels has no entry. At most 200 labels an address.
 */
export async function listLabelsOf(
  reader: Reader,
  addresses: readonly AddressKey[],
  set: LabelVersionSet,
): Promise<ReadonlyMap<string, readonly PlacedLabel[]>> {
  const byAddress = new Map<string, PlacedLabel[]>()
  if (set.versionIds.length === 0) return byAddress
  for (let start = 0; start < addresses.length; start += ADDRESSES_PER_STATEMENT) {
    const chunk = addresses.slice(start, start + ADDRESSES_PER_STATEMENT)
    for (const label of await labelsOfChunk(reader, chunk, set)) {
      const key = addressKey(label)
      const known = byAddress.get(key)
      if (known === undefined) byAddress.set(key, [label])
      else known.push(label)
    }
  }
  return byAddress
}

/**
 * `OFFSET 0` keeps the look-up by address: until the database has looked over a pack that just came in, the planner holds it
 * for small and would go through the whole of it for each address.
 */
async function labelsOfChunk(
  reader: Reader,
  chunk: readonly AddressKey[],
  { versionIds }: LabelVersionSet,
): Promise<readonly PlacedLabel[]> {
  const families = chunk.map(({ family }) => family)
  const canonicals = chunk.map(({ canonical }) => canonical)
  const rows = await readerOf(reader).$queryRaw<LabelRow[]>`
    SELECT x.* FROM (SELECT DISTINCT * FROM unnest(${families}::text[], ${canonicals}::text[]) AS a(family, canonical)) q
    CROSS JOIN LATERAL (SELECT ${labelColumns(versionIds)}
      FROM (SELECT * FROM label w WHERE w.canonical = q.canonical AND w.family = q.family OFFSET 0) l
      JOIN label_version v ON v.source_id = l.source_id AND v.id = ANY(${[...versionIds]}::uuid[])
        AND l.from_number <= v.number AND (l.to_number IS NULL OR v.number < l.to_number)
      JOIN label_source s ON s.id = l.source_id
      ORDER BY l.confidence DESC, l.lastmod DESC NULLS LAST, l.id LIMIT ${LABELS_PER_ADDRESS_MAX}) x`
  return rows.map(placedLabel)
}

type LabelRow = Omit<PlacedLabel, 'stated'> & {
  readonly statedCategory: string | null
  readonly statedAbuse: string | null
  readonly statedConcepts: readonly string[]
  readonly statedCurrency: string | null
  readonly statedConfidence: string | null
}

/** Columns of a label `l` in force through the version `v` of its source `s`. */
function labelColumns(versionIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`l.id::text, l.family, l.canonical, l.chain, l.raw, l.checksum, l.label, l.category, l.service,
    l.stated_category AS "statedCategory", l.stated_abuse AS "statedAbuse", l.stated_concepts AS "statedConcepts",
    l.stated_currency AS "statedCurrency", l.stated_confidence AS "statedConfidence", l.actor, l.source, l.confidence,
    l.author, l.evidence, l.lastmod::text, l.review_on::text AS "reviewOn", l.source_id AS "sourceId",
    s.kind AS "sourceKind", s.title AS "sourceTitle", v.id::text AS "versionId", v.number AS "versionNumber",
    (SELECT k.label ${actorOf(versionIds)}) AS "actorLabel",
    COALESCE((SELECT k.jurisdictions ${actorOf(versionIds)}), '{}') AS jurisdictions`
}

function actorOf(versionIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`FROM (SELECT * FROM label_actor w WHERE w.key = l.actor OFFSET 0) k
    JOIN label_version kv ON kv.source_id = k.source_id AND kv.id = ANY(${[...versionIds]}::uuid[])
      AND k.from_number <= kv.number AND (k.to_number IS NULL OR kv.number < k.to_number) ORDER BY k.id DESC LIMIT 1`
}

function placedLabel(row: LabelRow): PlacedLabel {
  const { statedCategory, statedAbuse, statedConcepts, statedCurrency, statedConfidence, ...label } = row
  return {
    ...label,
    stated: {
      category: statedCategory,
      abuse: statedAbuse,
      concepts: statedConcepts,
      currency: statedCurrency,
      confidence: statedConfidence,
    },
  }
}
