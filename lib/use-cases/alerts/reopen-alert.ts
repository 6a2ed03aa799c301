import type { ReopenAlertInput } from '#lib/core/alerts/alert-input.ts'
import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import { failure } from '#lib/core/errors.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { findAlertForUpdate, setAlertReopened } from '#lib/db/alert-work.ts'
import { listPairsOfAlertForUpdate, setPairsEnded } from '#lib/db/cleared-pairs.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Takes up a cleared or snoozed alert again. What a case has decided is not undone here. */
export const reopenAlert = defineUseCase<ReopenAlertInput, { readonly alertId: string }>({
  name: 'alerts/reopen-alert',
  permission: 'alerts:work',
  run: async ({ tx, actor, now }, { alertId, note }) => {
    const alert = await findAlertForUpdate(tx, alertId)
    if (alert === null) return err(failure('alert/not-found'))
    if (nextAlertStatus(alert.status, 'reopen') === null)
      return err(failure('alert/not-open', { status: alert.status }))
    if (alert.caseId !== null) return err(failure('alert/needs-case'))
    await setAlertReopened(tx, alertId)
    // What its clearing told apart is an open question again.
    const pairs = (await listPairsOfAlertForUpdate(tx, alertId)).map(({ id }) => ({ id, lapses: [] }))
    await setPairsEnded(tx, pairs, { as: 'revoked', at: now, by: actorRef(actor), note, alertId })
    return ok({
      value: { alertId },
      events: [
        {
          type: 'alert.reopened',
          subject: { kind: 'alert', id: alertId },
          facts: { number: alert.number, from: alert.status, clearedCode: alert.clearedCode, note },
        },
        ...pairs.map(({ id }) => ({
          type: 'cleared-pair.revoked' as const,
          subject: { kind: 'cleared_pair' as const, id },
          facts: { customerId: alert.customerId, note },
        })),
      ],
    })
  },
})
