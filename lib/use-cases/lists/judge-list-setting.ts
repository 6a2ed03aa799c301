import { failure } from '#lib/core/errors.ts'
import type { JudgeListSettingInput } from '#lib/core/lists/activation.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { findListSettingForUpdate, insertListSettingJudgement } from '#lib/db/list-settings.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/**
 * Approves or refuses a proposed setting of the lists, which another person made, or withdraws one's own. Errors:
 * `list/needs-person`, `list/setting-not-found`, `list/setting-judged`, `list/same-person`, `auth/not-allowed`.
 */
export const judgeListSetting = defineUseCase<JudgeListSettingInput, { readonly settingId: string }>({
  name: 'lists/judge-list-setting',
  permission: 'lists:settings',
  run: async ({ actor, tx, now }, { settingId, outcome, note }) => {
    if (actor.kind !== 'staff') return err(failure('list/needs-person'))
    const setting = await findListSettingForUpdate(tx, settingId)
    if (setting === null) return err(failure('list/setting-not-found', { setting: settingId }))
    if (setting.outcome !== null) return err(failure('list/setting-judged', { outcome: setting.outcome }))
    const own = setting.proposedBy === actor.id
    if (own !== (outcome === 'withdrawn')) return err(failure('list/same-person'))
    const permission = 'lists:settings-approve'
    if (!own && !isAllowed(actor, permission)) return err(failure('auth/not-allowed', { permission }))
    await insertListSettingJudgement(tx, { settingId, outcome, by: actor.id, note: note ?? null, at: now })
    const { kind, sourceId, value, reason } = setting
    const facts = {
      kind,
      source: sourceId,
      value: { ...value },
      reason,
      outcome,
      note: note ?? null,
      alone: false,
    }
    const subject = { kind: 'list_setting', id: settingId } as const
    return ok({ value: { settingId }, events: [{ type: 'list.setting-judged', subject, facts }] })
  },
})
