import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import { findVersionAtMoment, type ListMoment, type MomentVersion } from '#lib/db/screens/list-moments.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
/** Highest number of a version that a question may name. */
const VERSION_NUMBER_MAX = 1_000_000

/**
 * The version that answers for a past moment of a list: `7` or `v7` a version's number, `2024-03-26` what the authority
 * had published by that day, `2024-03-26T09:00:00Z` what was in force here at that instant. Errors:
 * `list/unknown-source`, `list/version-not-found`.
 */
export async function versionAtMoment(
  sourceId: string,
  text: string,
): Promise<Result<MomentVersion, AppError>> {
  if (findListSource(sourceId) === null) return err(failure('list/unknown-source', { source: sourceId }))
  const moment = momentOf(text.trim())
  const version = moment === null ? null : await findVersionAtMoment(sourceId, moment)
  return version === null ? err(failure('list/version-not-found', { version: text })) : ok(version)
}

function momentOf(text: string): ListMoment | null {
  const number = /^v?([1-9]\d{0,6})$/.exec(text)?.[1]
  if (number !== undefined && Number(number) <= VERSION_NUMBER_MAX) {
    return { kind: 'number', number: Number(number) }
  }
  if (day.safeParse(text).success) return { kind: 'day', day: text }
  return instant.safeParse(text).success ? { kind: 'instant', at: text } : null
}
