import { readFileNumber } from '#lib/core/cases/file-number.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findAlertId } from '#lib/db/screens/printed-ids.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** The alert behind what an address bar holds, `A-000123` (`alerts:read`; `alert/not-found`). */
export async function alertId(actor: Actor, printed: string): Promise<Result<string, AppError>> {
  const number = readFileNumber(printed, 'A')
  return await authorisedOne(actor, 'alerts:read', {
    missing: failure('alert/not-found'),
    read: async () => (number === null ? null : await findAlertId(number.number)),
  })
}
