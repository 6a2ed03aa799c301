import type { NothingInput } from '#lib/core/alerts/alert-input.ts'
import { failure } from '#lib/core/errors.ts'
import { findNextAlertForUpdate, setAlertTaken } from '#lib/db/alert-work.ts'
import { err, ok } from '#lib/std/result.ts'
import type { TakenAlert } from '#lib/use-cases/alerts/take-alert.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Takes the most pressing alert that nobody has. Two people who press at once get two alerts. */
export const takeNextAlert = defineUseCase<NothingInput, TakenAlert>({
  name: 'alerts/take-next-alert',
  permission: 'alerts:work',
  run: async ({ tx, actor, now }) => {
    const alert = await findNextAlertForUpdate(tx, now)
    if (alert === null) return err(failure('alert/none-left'))
    await setAlertTaken(tx, alert.id, staffIdOf(actor))
    return ok({
      value: { alertId: alert.id, number: alert.number },
      events: [
        {
          type: 'alert.taken',
          subject: { kind: 'alert', id: alert.id },
          facts: { number: alert.number, next: true },
        },
      ],
    })
  },
})
