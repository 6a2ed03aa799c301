import type { BatchAnswer, BatchRow } from '#lib/core/screening/batch-file.ts'
import { bulkInsert } from '#lib/db/bulk.ts'
import { prismaOf, readerOf, type Tx } from '#lib/db/tx.ts'

/** A file of names that is to be screened. */
export interface NewBatch {
  readonly id: string
  readonly name: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly rows: number
  readonly wrongRows: number
}

/** Writes a batch with its parts. */
export async function insertBatch(
  tx: Tx,
  batch: NewBatch,
  parts: readonly (readonly BatchRow[])[],
): Promise<void> {
  await prismaOf(tx).screeningBatch.create({ data: batch })
  const columns = { batch_id: 'uuid', number: 'int', questions: 'jsonb' }
  const rows = parts.map((questions, number) => ({ batch_id: batch.id, number, questions }))
  for (let at = 0; at < rows.length; at += PARTS_AT_ONCE)
    await bulkInsert(tx, { table: 'screening_batch_part', columns }, rows.slice(at, at + PARTS_AT_ONCE))
}
const PARTS_AT_ONCE = 20

/** Where a batch stands. */
export interface BatchState {
  readonly id: string
  readonly cancelAskedAt: Date | null
  readonly finishedAt: Date | null
}

/** Locks one batch; null when there is none. */
export async function findBatchForUpdate(tx: Tx, id: string): Promise<BatchState | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM screening_batch WHERE id = ${id}::uuid FOR UPDATE`
  return await prismaOf(tx).screeningBatch.findUnique({
    where: { id },
    select: { id: true, cancelAskedAt: true, finishedAt: true },
  })
}

/** The first part that nobody has answered; null when there is none. */
export async function findOpenPart(
  tx: Tx,
  batchId: string,
): Promise<{ readonly number: number; readonly questions: readonly BatchRow[] } | null> {
  const rows = await prismaOf(tx).$queryRaw<{ number: number; questions: readonly BatchRow[] }[]>`
    SELECT number, questions FROM screening_batch_part
    WHERE batch_id = ${batchId}::uuid AND answers IS NULL ORDER BY number LIMIT 1`
  return rows[0] ?? null
}

interface AnsweredPart {
  readonly batchId: string
  readonly number: number
  readonly answers: readonly BatchAnswer[]
  readonly hitRows: number
  readonly listVersionSetId: string
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly at: Date
}

/** Keeps the answers of a part and counts them. */
export async function setPartAnswered(tx: Tx, part: AnsweredPart): Promise<void> {
  await prismaOf(tx).$executeRaw`
    UPDATE screening_batch_part SET answers = ${JSON.stringify(part.answers)}::jsonb, answered_at = ${part.at},
      list_version_set_id = ${part.listVersionSetId}::uuid, matcher_version = ${part.matcherVersion},
      policy_version = ${part.policyVersion}
    WHERE batch_id = ${part.batchId}::uuid AND number = ${part.number}`
  await prismaOf(tx).$executeRaw`
    UPDATE screening_batch SET done_rows = done_rows + ${part.answers.length}, hit_rows = hit_rows + ${part.hitRows},
      started_at = COALESCE(started_at, ${part.at}) WHERE id = ${part.batchId}::uuid`
}

export async function setBatchCancelAsked(tx: Tx, id: string, at: Date): Promise<void> {
  await prismaOf(tx).screeningBatch.update({ where: { id }, data: { cancelAskedAt: at } })
}

export async function setBatchFinished(tx: Tx, batch: BatchState, at: Date): Promise<'done' | 'cancelled'> {
  const outcome = batch.cancelAskedAt === null ? 'done' : 'cancelled'
  await prismaOf(tx).screeningBatch.update({ where: { id: batch.id }, data: { finishedAt: at, outcome } })
  return outcome
}

/** The answered parts of a batch, one after another, for whoever writes its result. */
export async function* answeredParts(
  batchId: string,
): AsyncGenerator<{ readonly questions: readonly BatchRow[]; readonly answers: readonly BatchAnswer[] }> {
  for (let after = -1; ; ) {
    const rows = await readerOf('pool').$queryRaw<
      { number: number; questions: readonly BatchRow[]; answers: readonly BatchAnswer[] }[]
    >`SELECT number, questions, answers FROM screening_batch_part
      WHERE batch_id = ${batchId}::uuid AND number > ${after} AND answers IS NOT NULL ORDER BY number LIMIT 1`
    const [part] = rows
    if (part === undefined) return
    yield part
    after = part.number
  }
}
