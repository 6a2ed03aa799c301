import type { AppError } from '#lib/core/errors.ts'
import { assert } from '#lib/std/assert.ts'
import type { Result } from '#lib/std/result.ts'
import type { Caller } from '#lib/use-cases/define.ts'

/** The demonstration's people, each able to act at a moment of the past. */
export interface Desk {
  readonly analyst: (ms: number) => Caller
  readonly supervisor: (ms: number) => Caller
  readonly auditor: (ms: number) => Caller
}

/** The value of a step that must succeed: the demonstration's people make no mistakes. */
export function must<T>(result: Result<T, AppError>): T {
  assert(result.ok, `the demonstration's desk failed: ${JSON.stringify(result.ok ? null : result.error)}`)
  return result.value
}
