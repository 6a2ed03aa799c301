import { failure } from '#lib/core/errors.ts'
import { confirmationOf, type EmergencyInput } from '#lib/core/lists/activation.ts'
import { findLatestPreview } from '#lib/db/list-previews.ts'
import type { ListVersion } from '#lib/db/lists.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { lockVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { putInForceAlone } from '#lib/use-cases/lists/put-in-force-alone.ts'

/**
 * Puts a version in force by one person alone, when a designation must be met before a second person can look (緊急適用):
 * with a reason, by typing the version's name, and loudly until another supervisor has reviewed it. A version that the
 * guards hold stays held. Errors: `list/version-not-found`, `list/needs-person`, `list/confirmation-needed`,
 * `list/wrong-status`, `list/older-than-current`.
 */
export const activateInEmergency = defineUseCase<EmergencyInput, ListVersion>({
  name: 'lists/activate-in-emergency',
  permission: 'lists:activate-alone',
  run: async (context, { versionId, reason, confirmation }) => {
    const { actor, tx } = context
    if (actor.kind !== 'staff' && actor.kind !== 'operator') return err(failure('list/needs-person'))
    const version = await lockVersion(context, versionId)
    if (version === null) return err(failure('list/version-not-found', { version: versionId }))
    const expected = confirmationOf(version)
    if (confirmation !== expected)
      return err(
        failure('list/confirmation-needed', { expected, newHits: 0, findings: version.findings.length }),
      )
    const seen = await findLatestPreview(tx, versionId)
    const preview = seen === null || seen.digest === null ? undefined : { id: seen.id, digest: seen.digest }
    const active = await putInForceAlone(context, version, { reason, confirmation, preview })
    if (!active.ok) return active
    return ok({ value: active.value.version, events: active.value.events })
  },
})
