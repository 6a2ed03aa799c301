import { CLEARINGS, WORKED_CASES } from '#lib/core/demonstration/worked-cases.ts'
import { failure } from '#lib/core/errors.ts'
import { isAllowed, type StaffRole } from '#lib/core/staff/permissions.ts'
import {
  analyseHistory,
  listDemoStaff,
  listStandingAlerts,
  type StandingAlert,
} from '#lib/db/demonstration.ts'
import { DAY_MS, HOUR_MS, toEpochMs } from '#lib/std/instant.ts'
import { err, ok } from '#lib/std/result.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { takeAlert } from '#lib/use-cases/alerts/take-alert.ts'
import type { Caller, UseCase } from '#lib/use-cases/define.ts'
import { type Desk, must } from '#lib/use-cases/demonstration/desk.ts'
import { workCase } from '#lib/use-cases/demonstration/work-case.ts'

/** Alerts older than this have been seen to by somebody. */
const SEEN_TO_AFTER_MS = 4 * DAY_MS
const CLEARED_AFTER_MS = 1.5 * HOUR_MS

/** Stories whose alerts were cleared although they are younger. */
const CLEARED_STORIES = ['S19', 'S21']

export interface WorkedDemonstration {
  readonly cases: number
  readonly cleared: number
}

/**
 * Lets the demonstration's people work part of what the gate raised, through the desk's own verbs and each at its hour,
 * so that no page is empty: alerts cleared, cases open, proposed, returned and closed, a report submitted and one
 * exported. Error: `staff/not-found` when there are no demonstration people.
 */
export const workDemonstration: UseCase<{ readonly endsAt: string }, WorkedDemonstration> = async (
  caller,
  { endsAt },
) => {
  if (caller.actor.kind === 'staff' || !isAllowed(caller.actor, 'transactions:write'))
    return err(failure('auth/not-allowed', { permission: 'transactions:write' }))
  const desk = await deskOf(caller)
  if (desk === null) return err(failure('staff/not-found'))
  const endMs = toEpochMs(endsAt)
  const alerts = await listStandingAlerts()
  let cases = 0
  for (const worked of WORKED_CASES) {
    const before = endMs - worked.alertsBeforeHours * HOUR_MS
    const alertIds = alerts.filter((each) => isOf(each, worked.story) && each.createdAt.getTime() <= before)
    if (alertIds.length === 0) continue
    await workCase(desk, { worked, alertIds: alertIds.map(({ id }) => id), endMs })
    cases += 1
  }
  const cleared = await clearOld(desk, endMs)
  await analyseHistory()
  return ok({ cases, cleared })
}

function isOf(alert: StandingAlert, story: string): boolean {
  return alert.customerExternalId.startsWith(`DEMO-${story}-`)
}

/** Clears what one person may clear and nobody would leave standing for days. */
async function clearOld(desk: Desk, endMs: number): Promise<number> {
  let cleared = 0
  for (const alert of await listStandingAlerts()) {
    const raised = alert.createdAt.getTime()
    const clearing = alert.kind in CLEARINGS ? CLEARINGS[alert.kind as keyof typeof CLEARINGS] : null
    const old = raised < endMs - SEEN_TO_AFTER_MS || CLEARED_STORIES.some((story) => isOf(alert, story))
    if (clearing === null || alert.held || !old) continue
    must(await takeAlert(desk.analyst(raised + CLEARED_AFTER_MS / 2), { alertId: alert.id }))
    must(await clearAlert(desk.analyst(raised + CLEARED_AFTER_MS), { alertId: alert.id, ...clearing }))
    cleared += 1
  }
  return cleared
}

async function deskOf(caller: Caller): Promise<Desk | null> {
  const staff = await listDemoStaff()
  const as = (role: StaffRole) => {
    const person = staff.find((each) => each.role === role)
    if (person === undefined) return null
    const actor = { kind: 'staff', id: person.id, role } as const
    return (ms: number): Caller => ({ ...caller, actor, clock: () => new Date(ms) })
  }
  const [analyst, supervisor, auditor] = [as('analyst'), as('supervisor'), as('auditor')]
  return analyst === null || supervisor === null || auditor === null ? null : { analyst, supervisor, auditor }
}
