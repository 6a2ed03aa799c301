import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { BATCH_CSV_HEAD, batchCsv } from '#lib/core/screening/batch-csv.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { answeredParts } from '#lib/db/screening-batches.ts'
import {
  type AnsweredRow,
  findBatchRow,
  listBatchRows,
  listTellingRows,
  type ScreeningBatchRow,
} from '#lib/db/screens/batch-rows.ts'
import { authorised, authorisedOne } from '#lib/queries/authorise.ts'
import { type Page, pageOf, pagingShape, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { AnsweredRow, ScreeningBatchRow }

/** Rows with hits or errors that a page shows; the whole result is the file. */
const ROWS_SHOWN_MAX = 200

export const batchListFilter = z.object(pagingShape)
export type BatchListFilter = z.infer<typeof batchListFilter>

/** Files that were screened, newest first (`screening:run`). */
export async function screeningBatches(
  actor: Actor,
  filter: BatchListFilter,
): Promise<Result<Page<ScreeningBatchRow>, AppError>> {
  return await authorised(actor, 'screening:run', async () =>
    pageOf(await listBatchRows(sliceOf(filter)), filter),
  )
}

export interface ScreeningBatchDetail extends ScreeningBatchRow {
  /** The moment of the answer. UTC. */
  readonly now: string
  readonly telling: readonly AnsweredRow[]
}

/** One file with how far it is and what was found (`screening:run`; `screening/batch-not-found`). */
export async function screeningBatch(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<ScreeningBatchDetail, AppError>> {
  return await authorisedOne(actor, 'screening:run', {
    missing: failure('screening/batch-not-found'),
    read: async () => {
      const [batch, telling] = await Promise.all([findBatchRow(id), listTellingRows(id, ROWS_SHOWN_MAX)])
      return batch === null ? null : { ...batch, now: now.toISOString(), telling }
    },
  })
}

/** The result of a file as CSV, piece by piece (`screening:run`; `screening/batch-not-found`). */
export async function batchResult(
  actor: Actor,
  id: string,
): Promise<Result<AsyncIterable<string>, AppError>> {
  return await authorisedOne(actor, 'screening:run', {
    missing: failure('screening/batch-not-found'),
    read: async () => ((await findBatchRow(id)) === null ? null : resultPieces(id)),
  })
}

async function* resultPieces(id: string): AsyncGenerator<string> {
  yield BATCH_CSV_HEAD
  for await (const { questions, answers } of answeredParts(id)) yield batchCsv(questions, answers)
}
