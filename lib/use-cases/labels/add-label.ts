import { failure } from '#lib/core/errors.ts'
import type { AddLabelInput } from '#lib/core/labels/label-input.ts'
import { riskStep } from '#lib/core/labels/lowers-risk.ts'
import { makeLabels, type StatedTag } from '#lib/core/labels/make-label.ts'
import { insertLabelProposal } from '#lib/db/label-proposals.ts'
import { addressKey, findLabelVersionSet, listLabelsOf } from '#lib/db/labels.ts'
import { findStaff } from '#lib/db/staff.ts'
import { err, ok } from '#lib/std/result.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { recordOwnLabel } from '#lib/use-cases/labels/record-own-label.ts'

/** In force at once, or waiting for another person because it would lower a risk. */
export interface AddedLabel {
  readonly outcome: 'recorded' | 'waiting'
  readonly proposalId: string | null
}

/**
 * A person labels an address for the house: with source, evidence and the day by which somebody looks again. A label that
 * is milder than what is known of the address waits for a second person (四眼). Errors: `label/needs-person`,
 * `label/address-unreadable`.
 */
export const addLabel = defineUseCase<AddLabelInput, AddedLabel>({
  name: 'labels/add-label',
  permission: 'labels:write',
  run: async (context, input) => {
    const { actor, tx, now, newId } = context
    if (actor.kind !== 'staff') return err(failure('label/needs-person'))
    const author = (await findStaff(tx, actor.id))?.name ?? actor.id
    const tag = statedTag(input, { author, day: tokyoDay(now.toISOString()) })
    const made = makeLabels(tag)
    const sound = made.ok
      ? made.value.filter(({ family, checksum }) => family !== 'unknown' && checksum !== 'invalid')
      : []
    const [first] = sound
    if (first === undefined) return err(failure('label/address-unreadable', { address: input.address }))
    const known = await listLabelsOf(tx, sound, await findLabelVersionSet(tx))
    const step = riskStep(
      first,
      sound.flatMap((label) => known.get(addressKey(label)) ?? []),
    )
    if (!step.lowers || step.before === null) {
      return ok({
        value: { outcome: 'recorded', proposalId: null },
        events: await recordOwnLabel(context, { tag, labels: sound }),
      })
    }
    const id = newId()
    const { family, canonical } = first
    await insertLabelProposal(tx, {
      id,
      family,
      canonical,
      tag,
      severityBefore: step.before,
      severityAfter: step.after,
      proposedById: actor.id,
      proposedAt: now,
    })
    return ok({
      value: { outcome: 'waiting', proposalId: id },
      events: [
        {
          type: 'label.proposed',
          subject: { kind: 'label_proposal', id },
          facts: {
            family,
            address: canonical,
            category: input.category,
            before: step.before,
            after: step.after,
          },
        },
      ],
    })
  },
})

function statedTag(
  input: AddLabelInput,
  { author, day }: { readonly author: string; readonly day: string },
): StatedTag {
  return {
    address: input.address,
    currency: input.chain,
    label: input.label,
    category: input.category,
    abuse: null,
    concepts: [],
    actor: null,
    source: input.source,
    confidence: String(input.confidence),
    author,
    evidence: input.evidence,
    lastmod: day,
    reviewOn: input.reviewOn,
  }
}
