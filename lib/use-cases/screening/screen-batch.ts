import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import {
  BATCH_PART_ROWS,
  type BatchAnswer,
  type BatchRow,
  readBatch,
} from '#lib/core/screening/batch-file.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  findBatchForUpdate,
  findOpenPart,
  insertBatch,
  setBatchCancelAsked,
  setBatchFinished,
  setPartAnswered,
} from '#lib/db/screening-batches.ts'
import { sendJob } from '#lib/queue/send.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type Caller, defineUseCase } from '#lib/use-cases/define.ts'
import { type IndexInForce, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { runScreening, type ScreeningInput } from '#lib/use-cases/screening/run-screening.ts'

/** Writing a hundred thousand rows takes this long at most. */
const WRITE_TIMEOUT_MS = 120_000
/** What is kept of a file's name, or of the first pasted line. */
const BATCH_NAME_CHARS_MAX = 120

/** A file or a pasted text. */
export interface BatchInput {
  readonly name: string
  readonly text: string
}

export interface AskedBatch {
  readonly batchId: string
  readonly rows: number
}

/** Takes a file of names and addresses over, to be screened as a job. Errors: those of `readBatch`. */
export const askBatch = defineUseCase<BatchInput, AskedBatch>({
  name: 'screening/screen-batch',
  permission: 'screening:run',
  timeoutMs: WRITE_TIMEOUT_MS,
  run: async ({ tx, actor, now, newId }, { name, text }) => {
    const read = readBatch(text)
    if (!read.ok) return read
    const rows = read.value
    const id = newId()
    const parts: (readonly BatchRow[])[] = []
    for (let at = 0; at < rows.length; at += BATCH_PART_ROWS) parts.push(rows.slice(at, at + BATCH_PART_ROWS))
    const wrongRows = rows.filter(({ error }) => error !== null).length
    const batch = { id, name: name.slice(0, BATCH_NAME_CHARS_MAX), askedBy: actorRef(actor), askedAt: now }
    await insertBatch(tx, { ...batch, rows: rows.length, wrongRows }, parts)
    await sendJob(tx, { name: 'screen-batch', data: { batchId: id } })
    return ok({
      value: { batchId: id, rows: rows.length },
      events: [told('screening.batch-asked', id, { rows: rows.length, rejected: wrongRows })],
    })
  },
})

/** Stops a batch after the part that is being screened; what is answered stays. Errors: `screening/batch-not-found`, `screening/batch-finished`. */
export const cancelBatch = defineUseCase<{ readonly batchId: string }, { readonly batchId: string }>({
  name: 'screening/screen-batch',
  permission: 'screening:run',
  run: async ({ tx, now }, { batchId }) => {
    const batch = await findBatchForUpdate(tx, batchId)
    if (batch === null) return err(failure('screening/batch-not-found'))
    if (batch.finishedAt !== null) return err(failure('screening/batch-finished'))
    await setBatchCancelAsked(tx, batchId, now)
    return ok({ value: { batchId }, events: [told('screening.batch-cancelled', batchId, {})] })
  },
})

interface Part {
  readonly batchId: string
  readonly lists: IndexInForce
}

const screenPart = defineUseCase<Part, { readonly finished: boolean }>({
  name: 'screening/screen-batch',
  permission: 'screening:run',
  run: async ({ tx, now }, { batchId, lists }) => {
    const batch = await findBatchForUpdate(tx, batchId)
    if (batch === null) return err(failure('screening/batch-not-found'))
    const part = batch.cancelAskedAt === null ? await findOpenPart(tx, batchId) : null
    if (part === null) {
      if (batch.finishedAt === null) await setBatchFinished(tx, batch, now)
      return ok({ value: { finished: true }, events: [told('screening.batch-finished', batchId, {})] })
    }
    const answers = part.questions.map((row) => answerOf(lists, row))
    const hitRows = answers.filter(({ hits }) => hits.length > 0).length
    const { listVersionSetId, matcherVersion, policyVersion } = lists
    const versions = { listVersionSetId, matcherVersion, policyVersion }
    await setPartAnswered(tx, { batchId, number: part.number, answers, hitRows, ...versions, at: now })
    const facts = { questions: answers.length, hits: hitRows, listVersionSetId }
    return ok({ value: { finished: false }, events: [told('screening.run', batchId, facts)] })
  },
})

function told(type: AuditEventDraft['type'], id: string, facts: AuditEventDraft['facts']): AuditEventDraft {
  return { type, subject: { kind: 'screening_batch', id }, facts }
}

function answerOf(lists: IndexInForce, row: BatchRow): BatchAnswer {
  if (row.error !== null) return { hits: [] }
  const { name, kind, dob, country } = row
  const query = { names: [name], kind: 'unknown' as const, dateOfBirth: dob, country }
  const input: ScreeningInput =
    kind === 'address'
      ? { parties: [], addresses: [name] }
      : { parties: [{ part: 'query', query }], addresses: [] }
  return {
    hits: runScreening(lists, input).hits.map(({ hit }) => ({
      source: hit.sourceId,
      key: hit.entityKey,
      name: hit.primaryName,
      score: hit.score,
    })),
  }
}

/** Screens a batch part by part until it is done or cancelled; it may be stopped and begun again at any time. */
export async function screenBatch(caller: Caller, batchId: string): Promise<Result<null, AppError>> {
  for (;;) {
    const lists = await indexInForce(caller)
    if (!lists.ok) return lists
    const done = await screenPart(caller, { batchId, lists: lists.value })
    if (!done.ok) return done
    if (done.value.finished) return ok(null)
  }
}
