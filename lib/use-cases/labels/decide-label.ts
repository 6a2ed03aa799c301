import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { failure } from '#lib/core/errors.ts'
import type { DecideLabelInput } from '#lib/core/labels/label-input.ts'
import { makeLabels } from '#lib/core/labels/make-label.ts'
import { findLabelProposalForUpdate, setLabelProposalDecided } from '#lib/db/label-proposals.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { recordOwnLabel } from '#lib/use-cases/labels/record-own-label.ts'

/**
 * Another person approves or declines a label that would lower a risk. Errors: `label/needs-person`,
 * `label/proposal-not-found`, `label/proposal-decided`, `label/same-person`.
 */
export const decideLabel = defineUseCase<DecideLabelInput, { readonly outcome: 'approved' | 'declined' }>({
  name: 'labels/decide-label',
  permission: 'labels:approve',
  run: async (context, { proposalId, outcome }) => {
    const { actor, tx, now } = context
    if (actor.kind !== 'staff') return err(failure('label/needs-person'))
    const proposal = await findLabelProposalForUpdate(tx, proposalId)
    if (proposal === null) return err(failure('label/proposal-not-found'))
    if (proposal.outcome !== null) return err(failure('label/proposal-decided'))
    if (proposal.proposedById === actor.id) return err(failure('label/same-person'))
    await setLabelProposalDecided(tx, proposalId, { by: actor.id, at: now, outcome })
    const decided: AuditEventDraft = {
      type: outcome === 'approved' ? 'label.approved' : 'label.declined',
      subject: { kind: 'label_proposal', id: proposalId },
      facts: {
        family: proposal.family,
        address: proposal.canonical,
        before: proposal.severityBefore,
        after: proposal.severityAfter,
      },
    }
    if (outcome === 'declined') return ok({ value: { outcome }, events: [decided] })
    const made = makeLabels(proposal.tag)
    if (!made.ok) return err(failure('label/address-unreadable', { address: proposal.canonical }))
    const recorded = await recordOwnLabel(context, { tag: proposal.tag, labels: made.value })
    return ok({ value: { outcome }, events: [decided, ...recorded] })
  },
})
