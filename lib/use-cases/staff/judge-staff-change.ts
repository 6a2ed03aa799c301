import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import type { JudgeStaffChangeInput } from '#lib/core/staff/staff-input.ts'
import { findStaffForUpdate } from '#lib/db/staff.ts'
import { findStaffChange, insertStaffChangeJudgement } from '#lib/db/staff-changes.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { applyStaffChange } from '#lib/use-cases/staff/apply-staff-change.ts'

export interface JudgedChange {
  /** The one-time code of an approved reset; shown once, to whoever confirmed it. */
  readonly code: string | null
}

/**
 * Confirms or refuses, as the second person, what somebody else asked for (四つの目), or withdraws one's own. Neither who
 * asked nor whom it concerns may confirm it. Errors: `staff/change-not-found`, `staff/change-judged`, `staff/same-person`,
 * `staff/own-account`, and those of the change itself.
 */
export const judgeStaffChange = defineUseCase<JudgeStaffChangeInput, JudgedChange>({
  name: 'staff/judge-staff-change',
  permission: 'staff:confirm',
  run: async (context, { changeId, outcome }) => {
    const { actor, tx, now } = context
    const staffId = (await findStaffChange(tx, changeId))?.staffId
    const staff = staffId === undefined ? null : await findStaffForUpdate(tx, staffId)
    // Read again: the person is locked now.
    const change = await findStaffChange(tx, changeId)
    if (change === null || staff === null) return err(failure('staff/change-not-found'))
    if (change.outcome !== null) return err(failure('staff/change-judged', { outcome: change.outcome }))
    const by = actorRef(actor)
    if ((by === change.askedBy) !== (outcome === 'withdrawn')) return err(failure('staff/same-person'))
    if (actor.id === change.staffId) return err(failure('staff/own-account'))
    await insertStaffChangeJudgement(tx, { changeId, outcome, by, at: now })
    const subject = { kind: 'staff', id: change.staffId } as const
    const { kind, role, reason } = change
    const facts = { changeId, change: kind, role, reason, outcome }
    const judged = { type: 'staff.change-judged', subject, facts } as const
    if (outcome !== 'approved') return ok({ value: { code: null }, events: [judged] })
    const applied = await applyStaffChange(context, staff, change)
    if (!applied.ok) return applied
    return ok({ value: { code: applied.value.code }, events: [judged, applied.value.event] })
  },
})
