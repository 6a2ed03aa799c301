import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listActorsOfRefs } from '#lib/db/screens/actor-names.ts'
import type { ActorRef } from '#lib/db/screens/page-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { ActorRef }

/** Who stands behind the `kind:id` references of some rows (`desk:read`); empty ones are left out. */
export async function actorsOfRefs(
  actor: Actor,
  refs: readonly (string | null)[],
): Promise<Result<ReadonlyMap<string, ActorRef>, AppError>> {
  return await authorised(actor, 'desk:read', () =>
    listActorsOfRefs(refs.filter((ref): ref is string => ref !== null)),
  )
}
