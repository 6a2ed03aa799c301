import type { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import { failure } from '#lib/core/errors.ts'
import { fieldErrorsOf } from '#lib/core/input-issues.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'
import { answerFailure } from './answer-failure.ts'
import { CLI_EXIT, type CliAnswer, type CliContext } from './command-run.ts'
import { readLines } from './read-lines.ts'

/** Lines answered together: large enough to be quick, small enough that answers come while lines go in. */
const BATCH_LINES = 200

/** One kind of question asked line by line. */
export interface LineSpec<Q> {
  readonly schema: z.ZodType<Q>
  readonly ask: (questions: readonly Q[]) => Promise<Result<readonly Json[], AppError>>
}

/**
 * Answers JSON lines of standard input with JSON lines on standard output, in the same order, each on its own line;
 * a line that cannot be understood is answered by its error. Exit code 1 when there was one.
 */
export async function answerLines<Q>(context: CliContext, spec: LineSpec<Q>): Promise<CliAnswer> {
  let wrong = 0
  let batch: Parsed<Q>[] = []
  const flush = async (): Promise<AppError | null> => {
    const questions = batch.flatMap((line) => ('question' in line ? [line.question] : []))
    const answered = questions.length === 0 ? null : await spec.ask(questions)
    if (answered?.ok === false) return answered.error
    const answers = (answered?.value ?? []).values()
    for (const line of batch) {
      const told = 'question' in line ? answers.next().value : refused(line)
      context.write(JSON.stringify(told))
    }
    wrong += batch.length - questions.length
    batch = []
    return null
  }
  try {
    for await (const { line, text } of readLines(context.input)) {
      if (text !== null && text.trim() === '') continue
      batch.push(parseLine(spec.schema, line, text))
      const failed = batch.length === BATCH_LINES ? await flush() : null
      if (failed !== null) return answerFailure(failed)
    }
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return answerFailure(failure('input/not-utf8'))
  }
  const failed = await flush()
  if (failed !== null) return answerFailure(failed)
  return { lines: [], exit: wrong === 0 ? CLI_EXIT.ok : CLI_EXIT.failed }
}

interface Refused {
  readonly line: number
  /** The line's own id, where it can be told: whoever asked finds the answer again by it. */
  readonly id: string | null
  readonly error: AppError
}
type Parsed<Q> = { readonly question: Q } | Refused

function refused({ line, id, error }: Refused): Json {
  const told = { line, error: error as unknown as Json }
  return id === null ? told : { id, ...told }
}

function parseLine<Q>(schema: z.ZodType<Q>, line: number, text: string | null): Parsed<Q> {
  if (text === null) return { line, id: null, error: failure('input/too-large') }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { line, id: null, error: failure('input/not-json') }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { question: parsed.data }
  return {
    line,
    id: idOf(value),
    error: failure('input/invalid', {}, fieldErrorsOf(parsed.error.issues, value)),
  }
}

/** Longest id that is told back with an error, in characters. */
const ID_TOLD_CHARS_MAX = 200

function idOf(value: unknown): string | null {
  const id = (value as { readonly id?: unknown } | null)?.id
  return typeof id === 'string' && id.length <= ID_TOLD_CHARS_MAX ? id : null
}
