import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import type { OpenCaseInput } from '#lib/core/cases/case-input.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { listAlertsForUpdate } from '#lib/db/alert-work.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { type CaseAlerts, type OpenedCase, openCaseOf } from '#lib/use-cases/cases/write-case.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Opens a case (事案) from alerts of one customer; whoever opens it works on it. */
export const openCase = defineUseCase<OpenCaseInput, OpenedCase>({
  name: 'cases/open-case',
  permission: 'cases:work',
  run: async (context, { alertIds }) => {
    const alerts = await alertsForCase(context.tx, [...new Set(alertIds)])
    if (!alerts.ok) return alerts
    const { opened, event } = await openCaseOf(context, alerts.value)
    return ok({ value: opened, events: [event] })
  },
})

async function alertsForCase(tx: Tx, ids: readonly string[]): Promise<Result<CaseAlerts, AppError>> {
  const alerts = await listAlertsForUpdate(tx, ids)
  const [first, ...rest] = alerts
  if (first === undefined || alerts.length !== ids.length) return err(failure('alert/not-found'))
  const busy = alerts.find((alert) => nextAlertStatus(alert.status, 'put-in-case') === null)
  if (busy !== undefined) return err(failure('alert/not-open', { status: busy.status, number: busy.number }))
  if (rest.some((alert) => alert.customerId !== first.customerId)) return err(failure('case/other-customer'))
  return ok([first, ...rest])
}
