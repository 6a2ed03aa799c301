import { forbidden, notFound } from 'next/navigation'
import { type AppError, ERRORS } from '#lib/core/errors.ts'
import type { Result } from '#lib/std/result.ts'

const FORBIDDEN = 403
const NOT_FOUND = 404

/** What a page's query found; the drawn 403 or 404 page when it may not be seen or is not there. */
export function pageValue<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value
  const status: number = ERRORS[result.error.code]
  if (status === FORBIDDEN) forbidden()
  if (status === NOT_FOUND) notFound()
  throw new Error(`a page's query failed: ${result.error.code}`)
}

/** An id from a URL, or the drawn 404 page when it cannot be one. */
export function notFoundUnlessUuid(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) notFound()
  return id.toLowerCase()
}
