import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { LapsedPair } from '#lib/core/screening/cleared-pair.ts'
import { type AlertedEntry, insertAlerts, listAlertedEntries, type NewAlert } from '#lib/db/alerts.ts'
import { type CustomerPair, listClearedPairs, listCustomersWithExpiredPairs } from '#lib/db/cleared-pairs.ts'
import { listNewestScreenings, type NewestScreening } from '#lib/db/newest-screenings.ts'
import { ok } from '#lib/std/result.ts'
import { type Context, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { customerAlert, customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import { recallFor, reopenPairs } from '#lib/use-cases/screening/reopen-pairs.ts'

/** Customers whose expired clearings are taken up in one change. */
const BATCH_CUSTOMERS = 100

/** What one run, or one batch of it, did. */
export interface ReviewedPairs {
  readonly customers: number
  readonly alerts: number
}

const batch = defineUseCase<void, ReviewedPairs>({
  name: 'screening/review-pairs',
  permission: 'screening:run',
  run: async (context) => {
    const { tx, now } = context
    const ids = await listCustomersWithExpiredPairs(tx, now, BATCH_CUSTOMERS)
    const pairs = Map.groupBy(await listClearedPairs(tx, ids), (pair) => pair.customerId)
    const alerted = Map.groupBy(await listAlertedEntries(tx, ids), (entry) => entry.customerId)
    const newest = new Map((await listNewestScreenings(tx, ids)).map((one) => [one.customerId, one]))
    const events: AuditEventDraft[] = []
    const alerts: NewAlert[] = []
    for (const id of ids) {
      const known = { pairs: pairs.get(id) ?? [], alerted: alerted.get(id) ?? [] }
      const done = await reopenExpired(context, known, newest.get(id))
      if (done.alert !== null) alerts.push(done.alert)
      events.push(...done.events)
    }
    const value = { customers: ids.length, alerts: alerts.length }
    const subject = { kind: 'installation', id: 'cleared-pairs' } as const
    return ok({ value, events: [{ type: 'cleared-pair.reviewed', subject, facts: { ...value } }, ...events] })
  },
})

async function reopenExpired(
  context: Context,
  known: { readonly pairs: readonly CustomerPair[]; readonly alerted: readonly AlertedEntry[] },
  screening: NewestScreening | undefined,
): Promise<{ readonly alert: NewAlert | null; readonly events: readonly AuditEventDraft[] }> {
  const { tx, now } = context
  const { pairs, alerted } = known
  const over = pairs.filter(({ expiresAt }) => expiresAt <= now.toISOString())
  // Without a screening nothing is asked; the clearing has ended all the same.
  if (screening === undefined) return { alert: null, events: [] }
  const { dismissed, lapsed } = recallFor(screening, pairs, { lists: screening, now })
  const met = new Set(lapsed.map(({ pair }) => pair.id))
  const ended: readonly LapsedPair[] = [
    ...lapsed,
    ...over.filter(({ id }) => !met.has(id)).map((pair) => ({ pair, lapses: ['expired' as const] })),
  ]
  const { customerId } = screening
  const alert = customerAlert(context, { customerId, screening, alerted, dismissed })
  if (alert !== null) await insertAlerts(tx, [alert])
  const events = await reopenPairs(context, ended, { screeningId: screening.id, alertId: alert?.id })
  return { alert, events: [...(alert === null ? [] : [customerAlertRaised(alert)]), ...events] }
}

/**
 * Takes up the clearings whose time is over (期限切れ): each ends, and where the customer's newest screening still meets
 * the entry an alert asks the question again. In bounded changes, repeatable.
 */
export const reviewPairs: UseCase<void, ReviewedPairs> = async (caller) => {
  let total: ReviewedPairs = { customers: 0, alerts: 0 }
  for (;;) {
    const done = await batch(caller, undefined)
    if (!done.ok) return done
    total = {
      customers: total.customers + done.value.customers,
      alerts: total.alerts + done.value.alerts,
    }
    if (done.value.customers < BATCH_CUSTOMERS) return ok(total)
  }
}
