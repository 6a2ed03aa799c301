import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import { insertAlerts, listAlertedEntries } from '#lib/db/alerts.ts'
import { listClearedPairs } from '#lib/db/cleared-pairs.ts'
import { type CustomerState, setLastScreenings } from '#lib/db/customers.ts'
import type { RescreenFailure } from '#lib/db/rescreen-runs.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import type { Context } from '#lib/use-cases/define.ts'
import { customerAlert, customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { recallFor, reopenPairs } from '#lib/use-cases/screening/reopen-pairs.ts'
import { type ScreeningRun, screenCustomer, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

/** What is kept of a failure's message. */
const FAILURE_CHARS_MAX = 300

/** What one run, or one change of it, did. */
export interface Rescreened {
  /** Customers screened in full. */
  readonly customers: number
  /** Customers whose newest screening still answers, as nothing that changed concerns them. */
  readonly carried: number
  readonly hits: number
  readonly alerts: number
  /** Customers whose record could not be screened. */
  readonly failures: number
}

export const NOBODY: Rescreened = { customers: 0, carried: 0, hits: 0, alerts: 0, failures: 0 }

export function sumOf(a: Rescreened, b: Rescreened): Rescreened {
  return {
    customers: a.customers + b.customers,
    carried: a.carried + b.carried,
    hits: a.hits + b.hits,
    alerts: a.alerts + b.alerts,
    failures: a.failures + b.failures,
  }
}

/** A customer with its new screening. */
export interface ScreenedCustomer {
  readonly id: string
  readonly screening: NewScreening
  readonly run: ScreeningRun
}

/** New screenings of customers, and those whose record could not be screened. */
export interface ScreenedMany {
  readonly screened: readonly ScreenedCustomer[]
  readonly failures: readonly RescreenFailure[]
}

/**
 * Screens customers in memory. One record that cannot be screened must not keep the others from being screened: it is
 * listed by name on the certificate, which is then no pass.
 */
export function screenAll(
  context: Pick<Context, 'newId' | 'now' | 'actor'>,
  lists: IndexInForce,
  customers: readonly Pick<CustomerState, 'id' | 'payload'>[],
): ScreenedMany {
  const screened: ScreenedCustomer[] = []
  const failures: RescreenFailure[] = []
  for (const { id, payload } of customers) {
    try {
      const run = screenCustomer(lists, payload)
      const screening = screeningOf(context, { lists, run, subject: 'customer', subjectId: id })
      screened.push({ id, screening, run })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      failures.push({ customerId: id, message: message.slice(0, FAILURE_CHARS_MAX) })
    }
  }
  return { screened, failures }
}

/**
 * Stores the screenings of locked customers and raises alerts for hits that none names yet and the memory of clearings does
 * not answer; clearings that have lapsed are ended. Gives the events of both.
 */
export async function recordScreened(
  context: Context,
  lists: IndexInForce,
  screened: readonly ScreenedCustomer[],
): Promise<{ readonly hits: number; readonly alerts: number; readonly events: readonly AuditEventDraft[] }> {
  const { tx } = context
  const ids = screened.map(({ id }) => id)
  const byCustomer = Map.groupBy(await listAlertedEntries(tx, ids), (entry) => entry.customerId)
  const memory = Map.groupBy(await listClearedPairs(tx, ids), (pair) => pair.customerId)
  const judged = screened.map(({ id, screening, run }) => {
    const { dismissed, lapsed } = recallFor(run, memory.get(id) ?? [], { lists, now: context.now })
    const alerted = byCustomer.get(id) ?? []
    const alert = customerAlert(context, { customerId: id, screening, alerted, dismissed })
    return { screening, alert, lapsed }
  })
  const alerts = judged.flatMap(({ alert }) => (alert === null ? [] : [alert]))
  await insertScreenings(
    tx,
    screened.map(({ screening }) => screening),
  )
  await insertAlerts(tx, alerts)
  await setLastScreenings(
    tx,
    screened.map(({ id, screening }) => ({ customerId: id, screeningId: screening.id })),
  )
  const reopened: AuditEventDraft[] = []
  for (const { screening, alert, lapsed } of judged)
    reopened.push(...(await reopenPairs(context, lapsed, { screeningId: screening.id, alertId: alert?.id })))
  const hits = screened.reduce((sum, { screening }) => sum + screening.hits.length, 0)
  return { hits, alerts: alerts.length, events: [...alerts.map(customerAlertRaised), ...reopened] }
}

/** The event of one change of a re-screening. */
export function rescreened(value: Rescreened, first: ScreenedCustomer | undefined): AuditEventDraft {
  const subject =
    first === undefined
      ? ({ kind: 'installation', id: 'lists-in-force' } as const)
      : ({ kind: 'screening', id: first.screening.id } as const)
  return { type: 'screening.run', subject, facts: { ...value } }
}
