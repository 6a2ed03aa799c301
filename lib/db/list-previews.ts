import type { PreviewFigures, PreviewLine, PreviewPhase } from '#lib/core/lists/preview-figures.ts'
import { type BulkColumns, bulkInsert } from '#lib/db/bulk.ts'
import { database } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { prismaOf, type Reader, readerOf, type Tx } from '#lib/db/tx.ts'

export const PREVIEW_STATUSES = ['waiting', 'running', 'finished', 'cancelled', 'failed'] as const
export type PreviewStatus = (typeof PREVIEW_STATUSES)[number]

/** A preview as asked for: what it is pinned to. */
export interface NewPreview {
  readonly id: string
  readonly versionId: string
  readonly replacesId: string | null
  readonly inForceIds: readonly string[]
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly selfSettingId: string | null
  readonly counterpartyDays: number
  readonly requestedBy: string
  readonly requestedAt: Date
}

/** A preview with how far it has come, and what it found. Instants as UTC text. */
export interface PreviewState extends Omit<NewPreview, 'requestedAt'> {
  readonly requestedAt: string
  readonly status: PreviewStatus
  readonly phase: PreviewPhase | null
  readonly done: number
  readonly total: number
  readonly startedAt: string | null
  readonly beatAt: string | null
  readonly endedAt: string | null
  readonly endedBy: string | null
  readonly failure: string | null
  readonly figures: PreviewFigures | null
  readonly digest: string | null
}

/** Writes a preview that is asked for. */
export async function insertPreview(tx: Tx, preview: NewPreview): Promise<void> {
  await prismaOf(tx).listPreview.create({
    data: { ...preview, inForceIds: [...preview.inForceIds], status: 'waiting' },
  })
}

const STATE = Prisma.sql`p.id::text, p.version_id::text AS "versionId", p.replaces_id::text AS "replacesId",
  p.in_force_ids::text[] AS "inForceIds", p.matcher_version AS "matcherVersion", p.policy_version AS "policyVersion",
  p.self_setting_id::text AS "selfSettingId", p.counterparty_days AS "counterpartyDays",
  p.requested_by AS "requestedBy", utc_text(p.requested_at) AS "requestedAt", p.status, p.phase, p.done, p.total,
  utc_text(p.started_at) AS "startedAt", utc_text(p.beat_at) AS "beatAt", utc_text(p.ended_at) AS "endedAt",
  p.ended_by AS "endedBy", p.failure, p.figures, p.digest`

/** A preview by its id. */
export async function findPreview(reader: Reader, id: string): Promise<PreviewState | null> {
  const rows = await readerOf(reader).$queryRaw<PreviewState[]>`
    SELECT ${STATE} FROM list_preview p WHERE p.id = ${id}::uuid`
  return rows[0] ?? null
}

/** The same, its row locked to the end of the change. */
export async function findPreviewForUpdate(tx: Tx, id: string): Promise<PreviewState | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM list_preview WHERE id = ${id}::uuid FOR UPDATE`
  return await findPreview(tx, id)
}

/** The newest preview of a version; null before any was asked for. */
export async function findLatestPreview(reader: Reader, versionId: string): Promise<PreviewState | null> {
  const rows = await readerOf(reader).$queryRaw<PreviewState[]>`
    SELECT ${STATE} FROM list_preview p WHERE p.version_id = ${versionId}::uuid
    ORDER BY p.requested_at DESC, p.id DESC LIMIT 1`
  return rows[0] ?? null
}

/** A running preview that has not been heard of for so long has lost its worker; another may take its place. */
export const PREVIEW_SILENT_MS = 60_000

/**
 * Begins, or begins again after a worker died of it: at once by whoever holds its place (`holdPreview`), else when the other
 * has been silent for long. False when it has ended, or when another one works on it.
 */
export async function startPreview(
  id: string,
  { now, holding }: { readonly now: Date; readonly holding: boolean },
): Promise<boolean> {
  const { rowCount } = await database().pool.query(
    `UPDATE list_preview SET status = 'running', started_at = $2, beat_at = $2, phase = NULL, done = 0, total = 0
     WHERE id = $1 AND (status = 'waiting' OR status = 'running' AND ($4 OR beat_at <= $3))`,
    [id, now, new Date(now.getTime() - PREVIEW_SILENT_MS), holding],
  )
  return rowCount === 1
}

/** Tells how far it has come; false when somebody has cancelled it, or another worker taken it over. */
export async function beatPreview(
  id: string,
  at: {
    readonly phase: PreviewPhase
    readonly done: number
    readonly total: number
    readonly startedAt: Date
    readonly now: Date
  },
): Promise<boolean> {
  const { rowCount } = await database().pool.query(
    `UPDATE list_preview SET phase = $2, done = $3, total = $4, beat_at = $5
     WHERE id = $1 AND status = 'running' AND started_at = $6`,
    [id, at.phase, at.done, at.total, at.now, at.startedAt],
  )
  return rowCount === 1
}

const ROW_COLUMNS = {
  preview_id: 'uuid',
  figure: 'text',
  ordinal: 'int',
  subject_kind: 'text',
  subject_id: 'uuid',
  subject: 'text',
  entry_key: 'text',
  entry_name: 'text',
  measure: 'text',
  score_before: 'numeric',
  score_after: 'numeric',
  detail: 'jsonb',
} as const satisfies BulkColumns

/** A line with its place under its figure. */
export type NumberedLine = PreviewLine & { readonly ordinal: number }

/** Ends a preview with what it found: the lines and the figures at once. */
export async function setPreviewFinished(
  tx: Tx,
  id: string,
  found: {
    readonly figures: PreviewFigures
    readonly digest: string
    readonly lines: readonly NumberedLine[]
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  await bulkInsert(
    tx,
    { table: 'list_preview_row', columns: ROW_COLUMNS },
    found.lines.map((line) => ({
      preview_id: id,
      figure: line.figure,
      ordinal: line.ordinal,
      subject_kind: line.subjectKind,
      subject_id: line.subjectId,
      subject: line.subject,
      entry_key: line.entryKey,
      entry_name: line.entryName,
      measure: line.measure,
      score_before: line.scoreBefore,
      score_after: line.scoreAfter,
      detail: { query: line.query, candidate: line.candidate },
    })),
  )
  await prismaOf(tx).listPreview.update({
    where: { id },
    data: {
      status: 'finished',
      figures: JSON.parse(JSON.stringify(found.figures)),
      digest: found.digest,
      endedAt: found.at,
      endedBy: found.by,
    },
  })
}

/** Ends a preview without a result. */
export async function setPreviewEnded(
  tx: Tx,
  id: string,
  ending: {
    readonly status: 'cancelled' | 'failed'
    readonly failure: string | null
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  const { status, failure, at, by } = ending
  await prismaOf(tx).listPreview.update({
    where: { id },
    data: { status, failure, endedAt: at, endedBy: by },
  })
}

/** How many customers there are. */
export async function countCustomers(): Promise<number> {
  const rows = await readerOf('pool').$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM customer`
  return rows[0]?.n ?? 0
}

/** The list versions in force, sorted, and how many customers were recorded or changed since a preview began. */
export async function readSincePreview(
  reader: Reader,
  preview: Pick<PreviewState, 'startedAt' | 'requestedAt'>,
): Promise<{ readonly inForceIds: readonly string[]; readonly customersChanged: number }> {
  const since = new Date(preview.startedAt ?? preview.requestedAt)
  const rows = await readerOf(reader).$queryRaw<{ inForceIds: string[]; customersChanged: number }[]>`
    SELECT COALESCE((SELECT array_agg(id::text ORDER BY id::text) FROM list_version WHERE status = 'active'), '{}')
      AS "inForceIds", (SELECT count(*)::int FROM customer WHERE updated_at > ${since}) AS "customersChanged"`
  return rows[0] ?? { inForceIds: [], customersChanged: 0 }
}
