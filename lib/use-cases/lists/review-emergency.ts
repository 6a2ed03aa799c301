import { failure } from '#lib/core/errors.ts'
import type { ReviewEmergencyInput } from '#lib/core/lists/activation.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { findListActivation, insertEmergencyReview } from '#lib/db/list-activations.ts'
import { findListVersion } from '#lib/db/lists.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * A second supervisor has looked at what one person put in force alone (事後確認), and says what was found. Errors:
 * `list/version-not-found`, `list/needs-person`, `list/not-an-emergency`, `list/same-person`, `list/emergency-reviewed`.
 */
export const reviewEmergency = defineUseCase<ReviewEmergencyInput, { readonly versionId: string }>({
  name: 'lists/review-emergency',
  permission: 'lists:review-emergency',
  run: async ({ actor, tx, now }, { versionId, note }) => {
    if (actor.kind !== 'staff') return err(failure('list/needs-person'))
    const version = await findListVersion(tx, versionId)
    if (version === null) return err(failure('list/version-not-found', { version: versionId }))
    const activation = await findListActivation(tx, versionId)
    if (activation?.way !== 'emergency') return err(failure('list/not-an-emergency'))
    if (activation.by === actorRef(actor)) return err(failure('list/same-person'))
    if (!(await insertEmergencyReview(tx, { versionId, reviewedBy: actor.id, note, at: now })))
      return err(failure('list/emergency-reviewed'))
    return ok({
      value: { versionId },
      events: [
        {
          type: 'list.emergency-reviewed',
          subject: { kind: 'list_version', id: versionId },
          facts: { source: version.sourceId, number: version.number, activatedBy: activation.by, note },
        },
      ],
    })
  },
})
