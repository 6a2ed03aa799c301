import { compareSeverity } from '#lib/core/alerts/severity.ts'
import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import type { AddAlertToCaseInput } from '#lib/core/cases/case-input.ts'
import { caseUrgency } from '#lib/core/cases/case-urgency.ts'
import { failure } from '#lib/core/errors.ts'
import { type AlertState, findAlertForUpdate, setAlertsInCase } from '#lib/db/alert-work.ts'
import { type CaseState, setCaseUrgency } from '#lib/db/cases.ts'
import { err, ok } from '#lib/std/result.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { caseInState } from '#lib/use-cases/cases/case-in-state.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'

/** Adds an alert of the same customer to a case that is being worked on; a stronger alert makes the case stronger. */
export const addAlertToCase = defineUseCase<AddAlertToCaseInput, { readonly caseId: string }>({
  name: 'cases/add-alert-to-case',
  permission: 'cases:work',
  run: async (context, { caseId, alertId }) => {
    const found = await caseInState(context.tx, caseId, 'add-alert')
    if (!found.ok) return found
    const alert = await findAlertForUpdate(context.tx, alertId)
    if (alert === null) return err(failure('alert/not-found'))
    if (nextAlertStatus(alert.status, 'put-in-case') === null)
      return err(failure('alert/not-open', { status: alert.status, number: alert.number }))
    if (alert.customerId !== found.value.customerId) return err(failure('case/other-customer'))
    await setAlertsInCase(context.tx, [alertId], { caseId, assigneeId: found.value.assigneeId })
    await raiseUrgency(context, found.value, alert)
    const event = await recordCaseEvent(context, {
      caseId,
      type: 'case.alert-added',
      facts: { alertId, number: alert.number },
    })
    return ok({ value: { caseId }, events: [event] })
  },
})

async function raiseUrgency({ tx, now }: Context, file: CaseState, alert: AlertState): Promise<void> {
  if (compareSeverity(alert.severity, file.severity) >= 0) return
  const urgency = caseUrgency([alert], now.toISOString())
  const dueAt = new Date(urgency.dueAt)
  await setCaseUrgency(tx, file.id, { ...urgency, dueAt: dueAt < file.dueAt ? dueAt : file.dueAt })
}
