import type { AssignCaseInput } from '#lib/core/cases/case-input.ts'
import { failure } from '#lib/core/errors.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { setCaseAssignee } from '#lib/db/cases.ts'
import { findStaff } from '#lib/db/staff.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Gives a case, with its alerts, to a person who may work on cases. */
export const assignCase = defineUseCase<AssignCaseInput, { readonly caseId: string }>({
  name: 'cases/assign-case',
  permission: 'cases:work',
  run: async (context, { caseId, assigneeId }) => {
    const { tx } = context
    const found = await caseInState(tx, caseId, 'assign')
    if (!found.ok) return found
    const person = await findStaff(tx, assigneeId)
    const able =
      person !== null &&
      person.disabledAt === null &&
      isAllowed({ kind: 'staff', id: person.id, role: person.role }, 'cases:work')
    if (!able) return err(failure('staff/not-found'))
    await setCaseAssignee(tx, caseId, assigneeId)
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.assigned',
      facts: { from: found.value.assigneeId, to: assigneeId },
    })
    return ok({ value: { caseId }, events: [event] })
  },
})
