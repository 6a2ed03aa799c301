import { failure } from '#lib/core/errors.ts'
import { findListVersion, type ListVersion, lockListSource } from '#lib/db/lists.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { putInForce } from '#lib/use-cases/lists/put-in-force.ts'

/**
 * Puts an imported list version in force; the one before is superseded, every process takes the new one up. Errors:
 * `list/version-not-found`, `list/wrong-status`, `list/same-person`, `list/older-than-current`.
 */
export const activateListVersion = defineUseCase<{ readonly versionId: string }, ListVersion>({
  name: 'lists/activate-list-version',
  permission: 'lists:activate',
  run: async (context, { versionId }) => {
    const found = await findListVersion(context.tx, versionId)
    if (found === null) return err(failure('list/version-not-found', { version: versionId }))
    await lockListSource(context.tx, found.sourceId, context.now)
    // Read again under the lock: another person may have activated a version meanwhile.
    const version = (await findListVersion(context.tx, versionId)) ?? found
    const active = await putInForce(context, version)
    return active.ok ? ok({ value: active.value.version, events: active.value.events }) : active
  },
})
