import { readYearlyNumber } from '#lib/core/cases/file-number.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findReportId } from '#lib/db/screens/printed-ids.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** The report behind what an address bar holds, `S-2026-000012` (`reports:read`; `report/not-found`). */
export async function reportId(actor: Actor, printed: string): Promise<Result<string, AppError>> {
  const number = readYearlyNumber(printed, 'S')
  return await authorisedOne(actor, 'reports:read', {
    missing: failure('report/not-found'),
    read: async () => (number === null ? null : await findReportId(number)),
  })
}
