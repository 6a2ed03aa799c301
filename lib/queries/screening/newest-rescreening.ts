import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findNewestRun, type RunProgress } from '#lib/db/screens/newest-run.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** How far the newest re-screening has come, whoever works on it (`lists:read`); null when there never was one. */
export async function newestRescreening(actor: Actor): Promise<Result<RunProgress | null, AppError>> {
  return await authorised(actor, 'lists:read', findNewestRun)
}
