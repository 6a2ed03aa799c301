import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { AppError } from '#lib/core/errors.ts'
import { type AlertedEntry, insertAlerts, listAlertedEntries, type NewAlert } from '#lib/db/alerts.ts'
import {
  hasCustomersToRescreen,
  listCustomersToRescreenForUpdate,
  setLastScreenings,
} from '#lib/db/customers.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import { ok, type Result } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
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

const NOTHING: Rescreened = { customers: 0, hits: 0, alerts: 0 }

interface Batch {
  readonly lists: Result<IndexInForce, AppError>
  /** What the batches before this one did; null for the first. */
  readonly before: Rescreened | null
}

const batch = defineUseCase<Batch, Rescreened>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  run: async (context, { lists, before }) => {
    if (!lists.ok) return lists
    const customers = await listCustomersToRescreenForUpdate(context.tx, lists.value, BATCH_CUSTOMERS)
    if (customers.length === 0) return ok(finished(lists.value, before))
    const ids = customers.map(({ id }) => id)
    const byCustomer = Map.groupBy(await listAlertedEntries(context.tx, ids), (entry) => entry.customerId)
    const screened = customers.map(({ id, payload }) => {
      const run = screenCustomer(lists.value, payload)
      const screening = screeningOf(context, { lists: lists.value, run, subject: 'customer', subjectId: id })
      const alerted: readonly AlertedEntry[] = byCustomer.get(id) ?? []
      return { id, screening, alert: customerAlert(context, { customerId: id, screening, alerted }) }
    })
    return ok(await record(context, screened, before === null ? [started(lists.value)] : []))
  },
})

interface Screened {
  readonly id: string
  readonly screening: NewScreening
  readonly alert: NewAlert | null
}

async function record(
  { tx }: Context,
  screened: readonly Screened[],
  first: readonly AuditEventDraft[],
): Promise<Done<Rescreened>> {
  const screenings = screened.map(({ screening }) => screening)
  const alerts = screened.flatMap(({ alert }) => (alert === null ? [] : [alert]))
  await insertScreenings(tx, screenings)
  await insertAlerts(tx, alerts)
  const last = screened.map(({ id, screening }) => ({ customerId: id, screeningId: screening.id }))
  await setLastScreenings(tx, last)
  const hits = screenings.reduce((sum, screening) => sum + screening.hits.length, 0)
  const value = { customers: screened.length, hits, alerts: alerts.length }
  const subject = { kind: 'screening', id: screenings[0]?.id ?? '' } as const
  const run: AuditEventDraft = { type: 'screening.run', subject, facts: { ...value } }
  return { value, events: [run, ...first, ...alerts.map(customerAlertRaised)] }
}

function started({ listVersionSetId, versionIds }: IndexInForce): AuditEventDraft {
  const subject = { kind: 'installation', id: 'lists-in-force' } as const
  return { type: 'list.rescreen-started', subject, facts: { listVersionSetId, versionIds } }
}

function finished({ listVersionSetId }: IndexInForce, before: Rescreened | null): Done<Rescreened> {
  const subject = { kind: 'installation', id: 'lists-in-force' } as const
  const facts = { listVersionSetId, ...(before ?? NOTHING) }
  return { value: NOTHING, events: [{ type: 'list.rescreen-finished', subject, facts }] }
}

/**
 * Screens every customer again whose newest screening used other lists, another matcher or policy (遅滞なく照合), in
 * bounded changes, until none is left; new hits raise alerts. It can be stopped and started again at any time. Error:
 * `screening/no-list-in-force`.
 */
export const rescreenCustomers: UseCase<void, Rescreened> = async (caller) => {
  await renewIndex(caller)
  let total: Rescreened | null = null
  for (;;) {
    const lists = await indexInForce(caller)
    if (total === null && lists.ok && !(await hasCustomersToRescreen(lists.value))) return ok(NOTHING)
    const done = await batch(caller, { lists, before: total })
    if (!done.ok) return done
    if (done.value.customers === 0) return ok(total ?? NOTHING)
    total = sum(total ?? NOTHING, done.value)
  }
}

function sum(a: Rescreened, b: Rescreened): Rescreened {
  return { customers: a.customers + b.customers, hits: a.hits + b.hits, alerts: a.alerts + b.alerts }
}
