import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { needsSecondPerson } from '#lib/core/staff/staff-change.ts'
import type { AskStaffChangeInput } from '#lib/core/staff/staff-input.ts'
import { findStaffForUpdate } from '#lib/db/staff.ts'
import {
  findWaitingStaffChange,
  insertStaffChange,
  insertStaffChangeJudgement,
} from '#lib/db/staff-changes.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { applyStaffChange, misfit } from '#lib/use-cases/staff/apply-staff-change.ts'

export interface AskedChange {
  readonly changeId: string
  /** It has no effect until a second person confirms it. */
  readonly waits: boolean
  /** The one-time code of a reset that needed nobody else; shown once. */
  readonly code: string | null
}

/**
 * Asks for another role, for access again or for a way to a new password. What gives authority waits for a second person;
 * anything else, and whatever the operator asks for, takes effect at once. Nobody changes their own standing.
 * Errors: `staff/not-found`, `staff/own-account`, `staff/change-waiting`, `staff/same-role`, `staff/not-disabled`,
 * `staff/already-disabled`, `staff/last-admin`.
 */
export const askStaffChange = defineUseCase<AskStaffChangeInput, AskedChange>({
  name: 'staff/ask-staff-change',
  permission: 'staff:write',
  run: async (context, input) => {
    const { actor, tx, now, newId } = context
    const { staffId, kind, reason } = input
    const staff = await findStaffForUpdate(tx, staffId)
    if (staff === null) return err(failure('staff/not-found', { staffId }))
    if (actor.kind === 'staff' && actor.id === staffId) return err(failure('staff/own-account'))
    if ((await findWaitingStaffChange(tx, staffId)) !== null)
      return err(failure('staff/change-waiting', { name: staff.name }))
    const change = { id: newId(), kind, role: input.kind === 'role' ? input.role : staff.role }
    const refused = misfit(staff, change)
    if (refused !== null) return err(refused)
    const by = actorRef(actor)
    await insertStaffChange(tx, { ...change, staffId, reason, askedBy: by, askedAt: now })
    const subject = { kind: 'staff', id: staffId } as const
    const facts = { changeId: change.id, change: kind, role: change.role, reason }
    const asked: AuditEventDraft = { type: 'staff.change-asked', subject, facts }
    if (actor.kind !== 'operator' && needsSecondPerson(change.role))
      return ok({ value: { changeId: change.id, waits: true, code: null }, events: [asked] })
    await insertStaffChangeJudgement(tx, { changeId: change.id, outcome: 'approved', by, at: now })
    const applied = await applyStaffChange(context, staff, change)
    if (!applied.ok) return applied
    const { event, code } = applied.value
    return ok({ value: { changeId: change.id, waits: false, code }, events: [asked, event] })
  },
})
