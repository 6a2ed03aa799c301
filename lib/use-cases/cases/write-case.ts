import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { caseUrgency } from '#lib/core/cases/case-urgency.ts'
import { type AlertState, setAlertsInCase } from '#lib/db/alert-work.ts'
import { insertCase } from '#lib/db/cases.ts'
import { nextNumber } from '#lib/db/number-series.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { recordCaseEvent } from '#lib/use-cases/cases/case-event.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

export interface OpenedCase {
  readonly caseId: string
  readonly year: number
  readonly number: number
}

/** Alerts of one customer, at least one. */
export type CaseAlerts = readonly [AlertState, ...AlertState[]]

/** Writes a new case of these alerts, whose officer is whoever acts, and tells of it. */
export async function openCaseOf(
  context: Context,
  alerts: CaseAlerts,
): Promise<{ readonly opened: OpenedCase; readonly event: AuditEventDraft }> {
  const opened = await writeCase(context, alerts)
  const event = await recordCaseEvent(context, {
    caseId: opened.caseId,
    type: 'case.opened',
    facts: {
      year: opened.year,
      number: opened.number,
      customerId: alerts[0].customerId,
      alerts: alerts.map(({ number }) => number),
    },
  })
  return { opened, event }
}

async function writeCase({ tx, actor, now, newId }: Context, alerts: CaseAlerts): Promise<OpenedCase> {
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
