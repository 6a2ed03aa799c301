import { type AppError, failure } from '#lib/core/errors.ts'
import type { ListedEntity } from '#lib/core/lists/listed-entity.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { findEntityAt, type MomentVersion } from '#lib/db/screens/list-moments.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { versionAtMoment } from '#lib/queries/lists/list-moment.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** What a list said of one party at a past moment. */
export interface ListEntryAt {
  readonly source: string
  readonly key: string
  readonly version: MomentVersion
  readonly entity: ListedEntity
}

/**
 * A listed party as of a past moment (`lists:read`). The moment as `versionAtMoment` reads it; errors of that, and
 * `list/entry-not-found` when the list did not name the party then.
 */
export async function listEntryAt(
  actor: Actor,
  { sourceId, key, at }: { readonly sourceId: string; readonly key: string; readonly at: string },
): Promise<Result<ListEntryAt, AppError>> {
  const read = await authorised(actor, 'lists:read', async (): Promise<Result<ListEntryAt, AppError>> => {
    const version = await versionAtMoment(sourceId, at)
    if (!version.ok) return version
    const entity = await findEntityAt(sourceId, key, version.value.number)
    if (entity === null) return err(failure('list/entry-not-found', { source: sourceId, key }))
    return ok({ source: sourceId, key, version: version.value, entity })
  })
  return read.ok ? read.value : read
}
