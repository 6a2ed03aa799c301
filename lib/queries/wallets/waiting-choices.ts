import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listWaitingChoices, type WaitingChoiceRow } from '#lib/db/screens/provider-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { WaitingChoiceRow }

/** Choices of a milder provider's answer that wait for another person, oldest first (`wallets:read`). */
export async function waitingChoices(
  actor: Actor,
  now: Date,
): Promise<Result<readonly WaitingChoiceRow[], AppError>> {
  return await authorised(actor, 'wallets:read', () => listWaitingChoices(now))
}
