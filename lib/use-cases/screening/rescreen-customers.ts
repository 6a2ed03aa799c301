import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { LapsedPair } from '#lib/core/screening/cleared-pair.ts'
import { type AlertedEntry, insertAlerts, listAlertedEntries, type NewAlert } from '#lib/db/alerts.ts'
import { listClearedPairs } from '#lib/db/cleared-pairs.ts'
import {
  type CustomerState,
  hasCustomersToRescreen,
  listCustomersToRescreenForUpdate,
  setLastScreenings,
} from '#lib/db/customers.ts'
import { addToRun, finishRunCustomers, type RescreenFailure, type RunState } from '#lib/db/rescreen-runs.ts'
import { insertScreenings, type NewScreening } from '#lib/db/screenings.ts'
import { ok } from '#lib/std/result.ts'
import { type Context, type Done, defineUseCase, type UseCase } from '#lib/use-cases/define.ts'
import { customerAlert, customerAlertRaised } from '#lib/use-cases/screening/customer-alert.ts'
import { type IndexInForce, indexInForce, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { recallFor, reopenPairs } from '#lib/use-cases/screening/reopen-pairs.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { type ScreeningRun, screenCustomer, screeningOf } from '#lib/use-cases/screening/run-screening.ts'

/** Customers screened in one change: their rows stay locked, so transactions of theirs wait that long. */
const BATCH_CUSTOMERS = 100
/** Counting the stored screenings of everybody. */
const PROOF_TIMEOUT_MS = 300_000
/** What is kept of a failure's message. */
const FAILURE_CHARS_MAX = 300

/** What one run, or one batch of it, did. */
export interface Rescreened {
  readonly customers: number
  readonly hits: number
  readonly alerts: number
  /** Customers whose record could not be screened. */
  readonly failures: number
}

const NOTHING: Rescreened = { customers: 0, hits: 0, alerts: 0, failures: 0 }

interface Batch {
  readonly lists: IndexInForce
  readonly run: RunState
  /** Wait for customers whom others hold, since nobody else is left. */
  readonly wait: boolean
}

const batch = defineUseCase<Batch, Rescreened>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  run: async (context, { lists, run, wait }) => {
    const limit = BATCH_CUSTOMERS
    const customers = await listCustomersToRescreenForUpdate(context.tx, lists, { limit, wait })
    const ids = customers.map(({ id }) => id)
    const byCustomer = Map.groupBy(await listAlertedEntries(context.tx, ids), (entry) => entry.customerId)
    const memory = Map.groupBy(await listClearedPairs(context.tx, ids), (pair) => pair.customerId)
    const screened: Screened[] = []
    const failures: RescreenFailure[] = []
    for (const { id, payload } of customers) {
      const done = screen(context, lists, { id, payload })
      if (typeof done === 'string') {
        failures.push({ customerId: id, message: done })
        continue
      }
      const { run: ran, screening } = done
      const alerted: readonly AlertedEntry[] = byCustomer.get(id) ?? []
      const { dismissed, lapsed } = recallFor(ran, memory.get(id) ?? [], { lists, now: context.now })
      const alert = customerAlert(context, { customerId: id, screening, alerted, dismissed })
      screened.push({ id, screening, alert, lapsed })
    }
    const done = await record(context, screened, failures)
    await addToRun(context.tx, run.id, { screened: screened.length, failures, at: context.now })
    return ok(done)
  },
})

/**
 * The customer's screening, or what went wrong. One record that cannot be screened must not keep the others from being
 * screened: it is listed by name on the certificate, which is then no pass.
 */
function screen(
  context: Context,
  lists: IndexInForce,
  { id, payload }: Pick<CustomerState, 'id' | 'payload'>,
): { readonly run: ScreeningRun; readonly screening: NewScreening } | string {
  try {
    const run = screenCustomer(lists, payload)
    return { run, screening: screeningOf(context, { lists, run, subject: 'customer', subjectId: id }) }
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, FAILURE_CHARS_MAX)
  }
}

interface Screened {
  readonly id: string
  readonly screening: NewScreening
  readonly alert: NewAlert | null
  readonly lapsed: readonly LapsedPair[]
}

async function record(
  context: Context,
  screened: readonly Screened[],
  failures: readonly RescreenFailure[],
): Promise<Done<Rescreened>> {
  const { tx } = context
  const screenings = screened.map(({ screening }) => screening)
  const alerts = screened.flatMap(({ alert }) => (alert === null ? [] : [alert]))
  await insertScreenings(tx, screenings)
  await insertAlerts(tx, alerts)
  const last = screened.map(({ id, screening }) => ({ customerId: id, screeningId: screening.id }))
  await setLastScreenings(tx, last)
  const reopened: AuditEventDraft[] = []
  for (const { screening, alert, lapsed } of screened) {
    const why = { screeningId: screening.id, alertId: alert?.id }
    reopened.push(...(await reopenPairs(context, lapsed, why)))
  }
  const hits = screenings.reduce((sum, screening) => sum + screening.hits.length, 0)
  const value = { customers: screened.length, hits, alerts: alerts.length, failures: failures.length }
  const first = screenings[0]
  const subject =
    first === undefined
      ? ({ kind: 'installation', id: 'lists-in-force' } as const)
      : ({ kind: 'screening', id: first.id } as const)
  const run: AuditEventDraft = { type: 'screening.run', subject, facts: { ...value } }
  return { value, events: [run, ...alerts.map(customerAlertRaised), ...reopened] }
}

interface Finishing {
  readonly lists: IndexInForce
  readonly run: RunState
  readonly total: Rescreened
}

const finish = defineUseCase<Finishing, Rescreened>({
  name: 'screening/rescreen-customers',
  permission: 'screening:run',
  timeoutMs: PROOF_TIMEOUT_MS,
  run: async ({ tx, now }, { lists, run, total }) => {
    await finishRunCustomers(tx, run.id, now)
    const subject = { kind: 'installation', id: 'lists-in-force' } as const
    const facts = { listVersionSetId: lists.listVersionSetId, ...total }
    return ok({ value: total, events: [{ type: 'list.rescreen-finished', subject, facts }] })
  },
})

/**
 * Screens every customer again whose newest screening used other lists, another matcher or policy (遅滞なく照合), in
 * bounded changes, until none is left; new hits raise alerts. Any number of workers share the work; it can be stopped
 * and started again at any time. What it reached is kept for the completion certificate. Error:
 * `screening/no-list-in-force`.
 */
export const rescreenCustomers: UseCase<void, Rescreened> = async (caller) => {
  await renewIndex(caller)
  let total = NOTHING
  for (let wait = false; ; ) {
    const lists = await indexInForce(caller)
    if (!lists.ok) return lists
    const run = await runOf(caller, lists.value)
    if (!run.ok) return run
    const open = await hasCustomersToRescreen(lists.value)
    if (!open && run.value.customersFinished) return ok(total)
    if (!open) return await finish(caller, { lists: lists.value, run: run.value, total })
    const done = await batch(caller, { lists: lists.value, run: run.value, wait })
    if (!done.ok) return done
    // Nothing was free: what is left is held by other workers or by customers' own transactions.
    wait = done.value.customers + done.value.failures === 0
    total = sum(total, done.value)
  }
}

function sum(a: Rescreened, b: Rescreened): Rescreened {
  return {
    customers: a.customers + b.customers,
    hits: a.hits + b.hits,
    alerts: a.alerts + b.alerts,
    failures: a.failures + b.failures,
  }
}
