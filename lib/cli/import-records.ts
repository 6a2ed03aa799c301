import { SingleBar } from 'cli-progress'
import { type AppError, type FieldError, failure } from '#lib/core/errors.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { CLI_EXIT, type CliAnswer } from './command-run.ts'
import { BadFile, type FileRecord, type ReadingOptions, readRecords } from './read-records.ts'

/** Records read before they are put through, and how many go at once: enough to keep two cores and the database busy. */
const BATCH_RECORDS = 500
const PARALLEL = 8
/** Most rejected records listed; all are counted. */
const REJECTS_LISTED_MAX = 1_000
const BAR_FORMAT = '{bar} {percentage}% | {records} records | {rejected} rejected'

/** What became of one record: a word to count it under, or why it was rejected. */
export type RecordOutcome = { readonly count: string } | { readonly error: AppError }

/** One kind of import. */
export interface ImportSpec extends Pick<ReadingOptions, 'columns'> {
  readonly file: string
  readonly badFile: 'transaction/bad-file' | 'customer/bad-file' | 'destination/bad-file'
  /** Records with one key are put through one after the other, in the order of the file. */
  readonly keyOf: (value: unknown) => string
  readonly put: (value: unknown) => Promise<RecordOutcome>
  /** Draws the bar on standard error. */
  readonly bar: boolean
}

interface Reject {
  readonly line: number
  readonly code: string
  readonly fields: readonly FieldError[]
}

interface Tally {
  records: number
  rejected: number
  readonly counts: Map<string, number>
  readonly rejects: Reject[]
}

/**
 * Puts every record of a file through its use-case, each a change of its own: a run that is killed leaves whole records
 * only, and a second run makes up the rest, since known records are answered as before. Exit code 1 when any record
 * was rejected or the file could not be read to its end.
 */
export async function importRecords(spec: ImportSpec): Promise<CliAnswer> {
  const tally: Tally = { records: 0, rejected: 0, counts: new Map(), rejects: [] }
  const bar = spec.bar
    ? new SingleBar({ format: BAR_FORMAT, stream: process.stderr, hideCursor: true })
    : null
  let started = false
  const onProgress = (read: number, size: number): void => {
    const payload = { records: tally.records, rejected: tally.rejected }
    if (!started) bar?.start(size, read, payload)
    else bar?.update(read, payload)
    started = true
  }
  let problem: BadFile | null = null
  try {
    let batch: FileRecord[] = []
    for await (const record of readRecords(spec.file, { columns: spec.columns, onProgress })) {
      batch.push(record)
      if (batch.length === BATCH_RECORDS) {
        await putBatch(spec, batch, tally)
        batch = []
      }
    }
    await putBatch(spec, batch, tally)
  } catch (error) {
    if (!(error instanceof BadFile)) throw error
    problem = error
  } finally {
    bar?.update({ records: tally.records, rejected: tally.rejected })
    bar?.stop()
  }
  return answer(spec, tally, problem)
}

async function putBatch(spec: ImportSpec, batch: readonly FileRecord[], tally: Tally): Promise<void> {
  const rows = [
    ...Map.groupBy(batch, (record) => ('value' in record ? spec.keyOf(record.value) : '')).values(),
  ]
  const next = rows.values()
  const lane = async (): Promise<void> => {
    for (const records of next) {
      for (const record of records) note(tally, record.line, await putOne(spec, record))
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, lane))
}

async function putOne(spec: ImportSpec, record: FileRecord): Promise<RecordOutcome> {
  if ('value' in record) return await spec.put(record.value)
  if (record.problem !== 'input/wrong-columns') return { error: failure(record.problem) }
  return { error: failure('input/invalid', {}, [{ pointer: '', code: 'wrong_columns' }]) }
}

function note(tally: Tally, line: number, outcome: RecordOutcome): void {
  tally.records++
  if ('count' in outcome) {
    tally.counts.set(outcome.count, (tally.counts.get(outcome.count) ?? 0) + 1)
    return
  }
  tally.rejected++
  const { code, fields = [] } = outcome.error
  if (tally.rejects.length < REJECTS_LISTED_MAX) tally.rejects.push({ line, code, fields })
}

function answer(spec: ImportSpec, tally: Tally, problem: BadFile | null): CliAnswer {
  const counts = Object.fromEntries([...tally.counts].toSorted())
  const rejects = tally.rejects.toSorted((a, b) => a.line - b.line)
  const error =
    problem === null
      ? null
      : failure(spec.badFile, {
          file: spec.file,
          reason: [problem.reason, problem.detail].filter(Boolean).join(': '),
        })
  return {
    value: {
      file: spec.file,
      records: tally.records,
      ...counts,
      rejected: tally.rejected,
      rejects: rejects as unknown as Json,
      ...(error === null ? {} : { error: error as unknown as Json }),
    },
    lines: [
      `${spec.file}: ${tally.records} records${Object.entries(counts)
        .map(([name, n]) => `, ${n} ${name}`)
        .join('')}, ${tally.rejected} rejected`,
      ...rejects.map(
        ({ line, code, fields }) => `  line ${line}: ${[code, ...fields.map(fieldLine)].join(' ')}`,
      ),
      ...(tally.rejected > rejects.length ? [`  and ${tally.rejected - rejects.length} more`] : []),
      ...(error === null ? [] : [`${error.code} ${JSON.stringify(error.facts)}`]),
    ],
    exit: tally.rejected > 0 || error !== null ? CLI_EXIT.failed : CLI_EXIT.ok,
  }
}

function fieldLine({ pointer, code }: FieldError): string {
  return `${pointer || '/'}=${code}`
}
