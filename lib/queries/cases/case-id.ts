import { readYearlyNumber } from '#lib/core/cases/file-number.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findCaseId } from '#lib/db/screens/printed-ids.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** The case behind what an address bar holds, `C-2026-000123` (`cases:read`; `case/not-found`). */
export async function caseId(actor: Actor, printed: string): Promise<Result<string, AppError>> {
  const number = readYearlyNumber(printed, 'C')
  return await authorisedOne(actor, 'cases:read', {
    missing: failure('case/not-found'),
    read: async () => (number === null ? null : await findCaseId(number)),
  })
}
