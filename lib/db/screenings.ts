import type { Hit } from '#lib/core/screening/hit.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { database } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** Which part of what was screened a hit belongs to. */
export type ScreenedPart =
  | 'customer'
  | 'alias'
  | 'beneficial_owner'
  | 'counterparty'
  | 'receiver'
  | 'wallet'
  | 'query'

/** A hit with the part of the subject that met it, and the id its row gets. */
export interface NewScreeningHit {
  readonly id: string
  readonly part: ScreenedPart
  readonly hit: Hit
}

/** One run of the matcher, ready to be written. */
export interface NewScreening {
  readonly id: string
  readonly subject: 'customer' | 'transaction' | 'ad_hoc' | 'destination'
  readonly subjectId: string | null
  readonly input: Json
  readonly inputHash: string
  /** Of input and hits: what a replay must come to. */
  readonly resultDigest: string
  readonly listVersionSetId: string
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly durationUs: number
  readonly at: Date
  readonly by: string
  readonly hits: readonly NewScreeningHit[]
}

export const SCREENING_COLUMNS = {
  id: 'uuid',
  subject: 'screening_subject',
  subject_id: 'uuid',
  input: 'jsonb',
  input_hash: 'text',
  result_digest: 'text',
  list_version_set_id: 'uuid',
  matcher_version: 'text',
  policy_version: 'text',
  hit_count: 'int',
  duration_us: 'int',
  at: 'timestamptz',
  by: 'text',
} as const satisfies BulkColumns

export const SCREENING_HIT_COLUMNS = {
  id: 'uuid',
  screening_id: 'uuid',
  ordinal: 'int',
  kind: 'text',
  part: 'text',
  entry_version_id: 'uuid',
  list_version_id: 'uuid',
  source_id: 'text',
  entry_key: 'text',
  score: 'numeric',
  measure: 'text',
  explanation: 'jsonb',
} as const satisfies BulkColumns

/** The row of a screening under its column names. */
export function screeningRow(screening: NewScreening): Record<string, unknown> {
  return {
    id: screening.id,
    subject: screening.subject,
    subject_id: screening.subjectId,
    input: screening.input,
    input_hash: screening.inputHash,
    result_digest: screening.resultDigest,
    list_version_set_id: screening.listVersionSetId,
    matcher_version: screening.matcherVersion,
    policy_version: screening.policyVersion,
    hit_count: screening.hits.length,
    duration_us: screening.durationUs,
    at: screening.at,
    by: screening.by,
  }
}

/** The rows of a screening's hits; `explanation` keeps everything of the hit that has no column of its own. */
export function screeningHitRows(screening: NewScreening): Record<string, unknown>[] {
  return screening.hits.map(({ id, part, hit }, ordinal) => ({
    id,
    screening_id: screening.id,
    ordinal,
    kind: hit.kind,
    part,
    entry_version_id: hit.entryVersionId,
    list_version_id: hit.listVersionId,
    source_id: hit.sourceId,
    entry_key: hit.entityKey,
    score: hit.score,
    measure: hit.measure,
    explanation: {
      entityKind: hit.entityKind,
      primaryName: hit.primaryName,
      programmes: hit.programmes,
      features: hit.features,
      matched: hit.matched,
    },
  }))
}

/** Writes screenings with their hits. */
export async function insertScreenings(tx: Tx, screenings: readonly NewScreening[]): Promise<void> {
  await bulkInsert(tx, { table: 'screening', columns: SCREENING_COLUMNS }, screenings.map(screeningRow))
  const hits = screenings.flatMap(screeningHitRows)
  await bulkInsert(tx, { table: 'screening_hit', columns: SCREENING_HIT_COLUMNS }, hits)
}

/** A hit as stored, read back under its column names. */
export interface StoredHit {
  readonly part: ScreenedPart
  readonly kind: string
  readonly entry_version_id: string
  readonly list_version_id: string
  readonly source_id: string
  readonly entry_key: string
  readonly score: number
  readonly measure: string
  readonly explanation: Pick<Hit, 'entityKind' | 'primaryName' | 'programmes' | 'features' | 'matched'>
}

/** The hit as the engine gave it. */
export function hitOf(stored: StoredHit): Hit {
  return {
    kind: stored.kind,
    entryVersionId: stored.entry_version_id,
    listVersionId: stored.list_version_id,
    sourceId: stored.source_id,
    entityKey: stored.entry_key,
    score: Number(stored.score),
    measure: stored.measure,
    ...stored.explanation,
  } as Hit
}

interface NewListVersionSet {
  readonly id: string
  /** Sorted. */
  readonly versionIds: readonly string[]
  readonly digest: string
  readonly at: Date
}

/** Id of the row for one combination of list versions, written when it is met for the first time. */
export async function ensureListVersionSet(set: NewListVersionSet): Promise<string> {
  const inserted = await database().pool.query<{ id: string }>(
    `INSERT INTO list_version_set (id, version_ids, digest, at) VALUES ($1, $2::uuid[], $3, $4)
     ON CONFLICT (digest) DO NOTHING RETURNING id`,
    [set.id, [...set.versionIds], set.digest, set.at],
  )
  if (inserted.rows[0] !== undefined) return inserted.rows[0].id
  const found = await database().pool.query<{ id: string }>(
    'SELECT id FROM list_version_set WHERE digest = $1',
    [set.digest],
  )
  const id = found.rows[0]?.id
  if (id === undefined) throw new Error('the list version set is neither new nor known')
  return id
}

/** Ids of the list versions in force, sorted. */
export async function listVersionIdsInForce(): Promise<readonly string[]> {
  const found = await database().pool.query<{ id: string }>(
    `SELECT id::text FROM list_version WHERE status = 'active' ORDER BY id::text`,
  )
  return found.rows.map((row) => row.id)
}
