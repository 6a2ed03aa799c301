import type { BatchAnswer, BatchRow } from '#lib/core/screening/batch-file.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type { ActorRef, Counted } from '#lib/db/screens/page-rows.ts'
import { actorOfRef } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A batch as lists and its page show it. Instants UTC, ISO 8601. */
export interface ScreeningBatchRow {
  readonly id: string
  readonly name: string
  readonly askedBy: ActorRef
  readonly askedAt: string
  readonly rows: number
  readonly wrongRows: number
  readonly doneRows: number
  readonly hitRows: number
  readonly startedAt: string | null
  readonly cancelAskedAt: string | null
  readonly finishedAt: string | null
  readonly outcome: 'done' | 'cancelled' | null
}

const BATCH = Prisma.sql`b.id::text, b.name, ${actorOfRef(Prisma.sql`b.asked_by`)} AS "askedBy",
  utc_text(b.asked_at) AS "askedAt", b.rows, b.wrong_rows AS "wrongRows", b.done_rows AS "doneRows",
  b.hit_rows AS "hitRows", utc_text(b.started_at) AS "startedAt", utc_text(b.cancel_asked_at) AS "cancelAskedAt",
  utc_text(b.finished_at) AS "finishedAt", b.outcome`

/** Batches, newest first. */
export async function listBatchRows(slice: Slice): Promise<Counted<ScreeningBatchRow>> {
  const tables = Prisma.sql`screening_batch b`
  return await selectCounted<ScreeningBatchRow>(
    {
      ...{ columns: BATCH, tables, keyTables: tables, where: Prisma.sql`true` },
      key: Prisma.sql`b.id`,
      order: Prisma.sql`b.asked_at DESC, b.id`,
    },
    slice,
  )
}

/** One batch; null when there is none. */
export async function findBatchRow(id: string): Promise<ScreeningBatchRow | null> {
  const rows = await readerOf('pool').$queryRaw<ScreeningBatchRow[]>`
    SELECT ${BATCH} FROM screening_batch b WHERE b.id = ${id}::uuid`
  return rows[0] ?? null
}

/** A row of a batch with what became of it. */
export interface AnsweredRow {
  readonly row: BatchRow
  readonly answer: BatchAnswer
}

/** The first answered rows that have a hit or an error. */
export async function listTellingRows(batchId: string, limit: number): Promise<readonly AnsweredRow[]> {
  return await readerOf('pool').$queryRaw<AnsweredRow[]>`
    SELECT q.value AS row, p.answers->(q.at::int - 1) AS answer
    FROM screening_batch_part p CROSS JOIN LATERAL jsonb_array_elements(p.questions) WITH ORDINALITY q(value, at)
    WHERE p.batch_id = ${batchId}::uuid AND p.answers IS NOT NULL
      AND (q.value->>'error' IS NOT NULL OR jsonb_array_length(p.answers->(q.at::int - 1)->'hits') > 0)
    ORDER BY p.number, q.at LIMIT ${limit}`
}
