import { digestJson } from '#lib/core/digest.ts'
import { failure } from '#lib/core/errors.ts'
import type { ListSettingInput } from '#lib/core/lists/activation.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import {
  findActivationPolicy,
  findSelfActivation,
  insertListSetting,
  insertListSettingJudgement,
} from '#lib/db/list-settings.ts'
import { lockListSource } from '#lib/db/lists.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * Proposes a setting of the lists: that a source may put its versions in force by itself, or the house's numbers. It takes
 * effect when another person approves it; only taking self-activation away takes effect at once. Errors:
 * `list/needs-person`, `list/unknown-source`, `list/setting-unchanged`.
 */
export const proposeListSetting = defineUseCase<ListSettingInput, { readonly settingId: string }>({
  name: 'lists/propose-list-setting',
  permission: 'lists:settings',
  run: async ({ actor, tx, now, newId }, input) => {
    if (actor.kind !== 'staff') return err(failure('list/needs-person'))
    const { kind, value, reason } = input
    const sourceId = input.kind === 'self_activation' ? input.sourceId : null
    if (sourceId !== null) {
      if (findListSource(sourceId) === null) return err(failure('list/unknown-source', { source: sourceId }))
      await lockListSource(tx, sourceId, now)
    }
    if (await isInForce(tx, input)) return err(failure('list/setting-unchanged'))
    const id = newId()
    await insertListSetting(tx, { id, kind, sourceId, value, reason, proposedBy: actor.id, proposedAt: now })
    const subject = { kind: 'list_setting', id } as const
    const facts = { kind, source: sourceId, value: { ...value }, reason }
    const proposed = { type: 'list.setting-proposed', subject, facts } as const
    if (input.kind !== 'self_activation' || input.value.enabled)
      return ok({ value: { settingId: id }, events: [proposed] })
    await insertListSettingJudgement(tx, {
      settingId: id,
      outcome: 'approved',
      by: actor.id,
      note: null,
      at: now,
    })
    const judged = { ...facts, outcome: 'approved', note: null, alone: true }
    return ok({
      value: { settingId: id },
      events: [proposed, { type: 'list.setting-judged', subject, facts: judged }],
    })
  },
})

/** Whether the house is set so already: a second person would have nothing to judge. */
async function isInForce(tx: Tx, input: ListSettingInput): Promise<boolean> {
  if (input.kind === 'self_activation')
    return ((await findSelfActivation(tx, input.sourceId)) !== null) === input.value.enabled
  return digestJson(await findActivationPolicy(tx)) === digestJson(input.value)
}
