import type { SnoozeAlertInput } from '#lib/core/alerts/alert-input.ts'
import { alertNeedsCase } from '#lib/core/alerts/clearing.ts'
import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import { failure } from '#lib/core/errors.ts'
import { findAlertForUpdate, setAlertSnoozed } from '#lib/db/alert-work.ts'
import { findOpenHold } from '#lib/db/holds.ts'
import { err, ok } from '#lib/std/result.ts'
import { addHours } from '#lib/std/tokyo-time.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/**
 * Puts an alert aside for some hours, with a note saying what is waited for. Its deadline stays, and where it needs a
 * case, the snooze ends before it.
 */
export const snoozeAlert = defineUseCase<SnoozeAlertInput, { readonly until: string }>({
  name: 'alerts/snooze-alert',
  permission: 'alerts:work',
  run: async ({ tx, actor, now }, { alertId, hours, note }) => {
    const alert = await findAlertForUpdate(tx, alertId)
    if (alert === null) return err(failure('alert/not-found'))
    if (nextAlertStatus(alert.status, 'snooze') === null)
      return err(failure('alert/not-open', { status: alert.status }))
    if (alert.assigneeId !== null && alert.assigneeId !== staffIdOf(actor))
      return err(failure('alert/taken-by-other'))
    const until = addHours(now.toISOString(), hours)
    // What one person may not clear, one person may not put out of sight past its deadline either.
    const held = alert.transactionId !== null && (await findOpenHold(tx, alert.transactionId)) !== null
    if (alertNeedsCase(alert.reasons, held) && new Date(until) > alert.dueAt)
      return err(failure('alert/needs-case'))
    await setAlertSnoozed(tx, alertId, new Date(until))
    return ok({
      value: { until },
      events: [
        {
          type: 'alert.snoozed',
          subject: { kind: 'alert', id: alertId },
          facts: { number: alert.number, until, note },
        },
      ],
    })
  },
})
