import type { ClearAlertInput } from '#lib/core/alerts/alert-input.ts'
import { alertEvidenceKinds, alertNeedsCase } from '#lib/core/alerts/clearing.ts'
import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import { reasonsWithoutEvidence } from '#lib/core/cases/reason-codes.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { type AlertState, findAlertForUpdate, setAlertsCleared } from '#lib/db/alert-work.ts'
import { findOpenHold } from '#lib/db/holds.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { rememberClearedAlerts } from '#lib/use-cases/screening/remember-pairs.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/**
 * Clears an alert (誤検知・対応不要) with a reason of the table and a note. A held transaction and a listed address are
 * not cleared by one person: they need a case and four eyes.
 */
export const clearAlert = defineUseCase<ClearAlertInput, { readonly alertId: string }>({
  name: 'alerts/clear-alert',
  permission: 'alerts:work',
  run: async (context, { alertId, code, note }) => {
    const { tx, actor, now } = context
    const alert = await findAlertForUpdate(tx, alertId)
    if (alert === null) return err(failure('alert/not-found'))
    const me = staffIdOf(actor)
    const held = alert.transactionId !== null && (await findOpenHold(tx, alert.transactionId)) !== null
    const problem = problemOf(alert, { me, held, code })
    if (problem !== null) return err(problem)
    await setAlertsCleared(tx, [alertId], { code, note, by: me, at: now })
    const judgement = { code, note, ownerId: me, decision: null }
    const remembered = await rememberClearedAlerts(context, [alert], judgement)
    return ok({
      value: { alertId },
      events: [
        {
          type: 'alert.cleared',
          subject: { kind: 'alert', id: alertId },
          facts: { number: alert.number, code, note },
        },
        ...remembered,
      ],
    })
  },
})

function problemOf(
  alert: AlertState,
  { me, held, code }: { me: string; held: boolean; code: ClearAlertInput['code'] },
): AppError | null {
  if (nextAlertStatus(alert.status, 'clear') === null)
    return failure('alert/not-open', { status: alert.status })
  if (alert.assigneeId !== null && alert.assigneeId !== me) return failure('alert/taken-by-other')
  if (held) return failure('alert/held-transaction')
  if (alertNeedsCase(alert.reasons, held)) return failure('alert/needs-case')
  const present = alertEvidenceKinds({
    reasons: alert.reasons,
    hasTransaction: alert.transactionId !== null,
    delisted: alert.delistedAt !== null,
  })
  if (reasonsWithoutEvidence([code], present).length > 0)
    return failure('alert/reason-lacks-evidence', { code })
  return null
}
