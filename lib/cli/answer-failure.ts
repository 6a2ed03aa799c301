import type { AppError } from '#lib/core/errors.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { CLI_EXIT, type CliAnswer } from './command-run.ts'

/** The answer of a command that failed in an expected way: the code with its facts and wrong fields. */
export function answerFailure(error: AppError): CliAnswer {
  const fields = (error.fields ?? []).map((field) => `  ${field.pointer || '/'}: ${field.code}`)
  const facts = Object.keys(error.facts).length === 0 ? '' : ` ${JSON.stringify(error.facts)}`
  return {
    value: { error: error as unknown as Json },
    lines: [`${error.code}${facts}`, ...fields],
    exit: CLI_EXIT.failed,
  }
}
