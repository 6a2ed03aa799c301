import type { AppError } from '#lib/core/errors.ts'
import { type AlertedEntry, insertAlerts, listAlertedEntries } from '#lib/db/alerts.ts'
import { listCustomersToRescreenForUpdate, setLastScreenings } from '#lib/db/customers.ts'
import { insertScreenings } from '#lib/db/screenings.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { type Caller, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { customerAlert, customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import { type IndexInForce, indexInForce, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { screenCustomer, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

/** Customers screened in one change: their rows stay locked, so transactions of theirs wait that long. */
const BATCH_CUSTOMERS = 100

/** What one run, or one batch of it, did. */
export interface Rescreened {
  readonly customers: number
  readonly hits: number
  readonly alerts: number
}

const batch = defineUseCase<{ readonly lists: Result<IndexInForce, AppError> }, Rescreened>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  run: async (context, { lists }) => {
    if (!lists.ok) return lists
    const customers = await listCustomersToRescreenForUpdate(context.tx, lists.value, BATCH_CUSTOMERS)
    const alerted = await listAlertedEntries(
      context.tx,
      customers.map(({ id }) => id),
    )
    const byCustomer = Map.groupBy(alerted, ({ customerId }) => customerId)
    const screened = customers.map(({ id, payload }) => {
      const run = screenCustomer(lists.value, payload)
      const screening = screeningOf(context, { lists: lists.value, run, subject: 'customer', subjectId: id })
      const entries: readonly AlertedEntry[] = byCustomer.get(id) ?? []
      return { id, screening, alert: customerAlert(context, { customerId: id, screening, alerted: entries }) }
    })
    const alerts = screened.flatMap(({ alert }) => (alert === null ? [] : [alert]))
    await insertScreenings(
      context.tx,
      screened.map(({ screening }) => screening),
    )
    await insertAlerts(context.tx, alerts)
    await setLastScreenings(
      context.tx,
      screened.map(({ id, screening }) => ({ customerId: id, screeningId: screening.id })),
    )
    const hits = screened.reduce((sum, { screening }) => sum + screening.hits.length, 0)
    const value = { customers: customers.length, hits, alerts: alerts.length }
    const { listVersionSetId } = lists.value
    const subject = { kind: 'screening', id: screened[0]?.screening.id ?? listVersionSetId } as const
    return ok({
      value,
      events: [
        { type: 'screening.run', subject, facts: { ...value, listVersionSetId } },
        ...alerts.map(customerAlertRaised),
      ],
    })
  },
})

/**
 * Screens every customer again whose newest screening used other lists, another matcher or policy (遅滞なく照合), in
 * bounded changes, until none is left; new hits raise alerts. It can be stopped and started again at any time.
 */
export const rescreenCustomers: UseCase<void, Rescreened> = async (caller: Caller) => {
  await renewIndex(caller)
  let total: Rescreened = { customers: 0, hits: 0, alerts: 0 }
  for (;;) {
    const done = await batch(caller, { lists: await indexInForce(caller) })
    if (!done.ok) return done
    const { customers, hits, alerts } = done.value
    total = { customers: total.customers + customers, hits: total.hits + hits, alerts: total.alerts + alerts }
    if (customers === 0) return ok(total)
  }
}
