import { forbidden, notFound } from 'next/navigation'
import { type AppError, ERRORS } from '#lib/core/errors.ts'
import type { Result } from '#lib/std/result.ts'

const HTTP_FORBIDDEN = 403
const HTTP_NOT_FOUND = 404

/** What a query gave a page; where the reader may not see it or it is not there, the page drawn for that instead. */
export function shown<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value
  const status = ERRORS[result.error.code]
  if (status === HTTP_FORBIDDEN) forbidden()
  if (status === HTTP_NOT_FOUND) notFound()
  throw new Error(`a page's query failed: ${result.error.code}`)
}
