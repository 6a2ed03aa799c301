import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findListVersion } from '#lib/db/lists.ts'
import { findVersionIdNamed } from '#lib/db/screens/certificate-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** A version by what it is called at the command line. */
export interface NamedVersion {
  readonly id: string
  readonly sourceId: string
  readonly number: number
}

/** The version with this id, or called `ofac-sdn:7` (`lists:read`). Error: `list/version-not-found`. */
export async function listVersionNamed(actor: Actor, named: string): Promise<Result<NamedVersion, AppError>> {
  return await authorisedOne(actor, 'lists:read', {
    missing: failure('list/version-not-found', { version: named }),
    read: async () => {
      const id = await findVersionIdNamed(named)
      return id === null ? null : await findListVersion('pool', id)
    },
  })
}
