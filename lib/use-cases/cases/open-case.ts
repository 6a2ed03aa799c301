import { nextAlertStatus } from '#lib/core/alerts/transitions.ts'
import type { OpenCaseInput } from '#lib/core/cases/case-input.ts'
import { caseUrgency } from '#lib/core/cases/case-urgency.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { type AlertState, listAlertsForUpdate, setAlertsInCase } from '#lib/db/alert-work.ts'
import { insertCase } from '#lib/db/cases.ts'
import { nextNumber } from '#lib/db/number-series.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

export interface OpenedCase {
  readonly caseId: string
  readonly year: number
  readonly number: number
}

/** Opens a case (事案) from alerts of one customer; whoever opens it works on it. */
export const openCase = defineUseCase<OpenCaseInput, OpenedCase>({
  name: 'cases/open-case',
  permission: 'cases:work',
  run: async (context, { alertIds }) => {
    const alerts = await alertsForCase(context.tx, [...new Set(alertIds)])
    if (!alerts.ok) return alerts
    const opened = await writeCase(context, alerts.value)
    const event = await recordCaseEvent(context, {
      caseId: opened.caseId,
      type: 'case.opened',
      facts: {
        year: opened.year,
        number: opened.number,
        customerId: alerts.value[0].customerId,
        alerts: alerts.value.map(({ number }) => number),
      },
    })
    return ok({ value: opened, events: [event] })
  },
})

type Alerts = readonly [AlertState, ...AlertState[]]

async function alertsForCase(tx: Tx, ids: readonly string[]): Promise<Result<Alerts, AppError>> {
  const alerts = await listAlertsForUpdate(tx, ids)
  const [first, ...rest] = alerts
  if (first === undefined || alerts.length !== ids.length) return err(failure('alert/not-found'))
  const busy = alerts.find((alert) => nextAlertStatus(alert.status, 'put-in-case') === null)
  if (busy !== undefined) return err(failure('alert/not-open', { status: busy.status, number: busy.number }))
  if (rest.some((alert) => alert.customerId !== first.customerId)) return err(failure('case/other-customer'))
  return ok([first, ...rest])
}

async function writeCase({ tx, actor, now, newId }: Context, alerts: Alerts): Promise<OpenedCase> {
  const me = staffIdOf(actor)
  const at = now.toISOString()
  const year = Number(tokyoDay(at).slice(0, 4))
  const number = await nextNumber(tx, 'case', year)
  const { severity, kind, dueAt } = caseUrgency(alerts, at)
  const id = newId()
  await insertCase(tx, {
    id,
    year,
    number,
    severity,
    kind,
    customerId: alerts[0].customerId,
    openedBy: me,
    assigneeId: me,
    openedAt: now,
    dueAt: new Date(dueAt),
  })
  await setAlertsInCase(
    tx,
    alerts.map((alert) => alert.id),
    { caseId: id, assigneeId: me },
  )
  return { caseId: id, year, number }
}
