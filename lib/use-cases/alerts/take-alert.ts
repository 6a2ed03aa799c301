import type { AlertIdInput } from '#lib/core/alerts/alert-input.ts'
import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import { failure } from '#lib/core/errors.ts'
import { findAlertForUpdate, setAlertTaken } from '#lib/db/alert-work.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

export interface TakenAlert {
  readonly alertId: string
  readonly number: number
}

/** Takes an alert to work on it (担当する). Taking one's own again changes nothing but is recorded. */
export const takeAlert = defineUseCase<AlertIdInput, TakenAlert>({
  name: 'alerts/take-alert',
  permission: 'alerts:work',
  run: async ({ tx, actor }, { alertId }) => {
    const alert = await findAlertForUpdate(tx, alertId)
    if (alert === null) return err(failure('alert/not-found'))
    if (nextAlertStatus(alert.status, 'take') === null)
      return err(failure('alert/not-open', { status: alert.status }))
    const me = staffIdOf(actor)
    if (alert.assigneeId !== null && alert.assigneeId !== me) return err(failure('alert/taken-by-other'))
    await setAlertTaken(tx, alertId, me)
    return ok({
      value: { alertId, number: alert.number },
      events: [
        { type: 'alert.taken', subject: { kind: 'alert', id: alertId }, facts: { number: alert.number } },
      ],
    })
  },
})
