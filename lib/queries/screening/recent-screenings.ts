import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type AdHocRow, listAdHocRows } from '#lib/db/screens/screening-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { AdHocRow }

/** How many of the newest ad hoc runs the page shows. */
const RECENT_MAX = 20

/** The newest ad hoc screenings of everybody, newest first (`customers:read`). */
export async function recentScreenings(actor: Actor): Promise<Result<readonly AdHocRow[], AppError>> {
  return await authorised(actor, 'customers:read', () => listAdHocRows(RECENT_MAX))
}
