import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listReplayRows, type ReplayRow } from '#lib/db/screens/replay-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { ReplayRow }

/** How many of the newest replays a page shows. */
const REPLAYS_MAX = 5

/** The newest replays of one screening (`screening:replay`). */
export async function screeningReplays(
  actor: Actor,
  screeningId: string,
): Promise<Result<readonly ReplayRow[], AppError>> {
  return await authorised(actor, 'screening:replay', () => listReplayRows(screeningId, REPLAYS_MAX))
}
