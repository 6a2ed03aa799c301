import { failure } from '#lib/core/errors.ts'
import type { ActivateVersionInput } from '#lib/core/lists/activation.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { insertActivationProposal } from '#lib/db/list-activations.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { actedOn, lockVersion } from '#lib/use-cases/lists/activate-list-version.ts'
import { objectionTo } from '#lib/use-cases/lists/put-in-force.ts'

/**
 * Asks that a version come into force on what its preview showed (適用の提案); a supervisor does it, who finds it under what
 * awaits a second person. Errors: `list/version-not-found`, `list/preview-not-found`, `list/preview-needed`,
 * `list/preview-stale`, `list/wrong-status`, `list/older-than-current`.
 */
export const proposeActivation = defineUseCase<
  Pick<ActivateVersionInput, 'versionId' | 'previewId'>,
  { readonly proposalId: string }
>({
  name: 'lists/propose-activation',
  permission: 'lists:preview',
  run: async (context, { versionId, previewId }) => {
    const version = await lockVersion(context, versionId)
    if (version === null) return err(failure('list/version-not-found', { version: versionId }))
    // Whoever imported it may ask; only doing it is for another.
    const objection = await objectionTo(context.actor, version, { tx: context.tx, way: 'emergency' })
    if (objection !== null) return err(objection)
    const preview = await actedOn(context, version, previewId)
    if (!preview.ok) return preview
    const { tx, now, newId, actor } = context
    const { digest, newHits } = preview.value
    const proposalId = newId()
    const pinned = { versionId, previewId, previewDigest: digest }
    await insertActivationProposal(tx, {
      id: proposalId,
      ...pinned,
      proposedBy: actorRef(actor),
      proposedAt: now,
    })
    const { sourceId: source, number } = version
    return ok({
      value: { proposalId },
      events: [
        {
          type: 'list.activation-proposed',
          subject: { kind: 'list_version', id: versionId },
          facts: { source, number, preview: previewId, previewDigest: digest, newHits },
        },
      ],
    })
  },
})
