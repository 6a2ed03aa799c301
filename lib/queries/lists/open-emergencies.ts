import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listOpenEmergencies, type OpenEmergency } from '#lib/db/list-activations.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { OpenEmergency }

/** What one person put in force alone and waits for another person's review (`lists:read`). */
export async function openEmergencies(actor: Actor): Promise<Result<readonly OpenEmergency[], AppError>> {
  return await authorised(actor, 'lists:read', () => listOpenEmergencies('pool'))
}
