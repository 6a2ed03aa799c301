import {
  DEMONSTRATION_LIMITS,
  type DemonstrationExchange,
  type DemonstrationPlan,
} from '#lib/core/demonstration/exchange.ts'
import { generateExchange } from '#lib/core/demonstration/generate-exchange.ts'
import { type DemonstrationSources, readSources } from '#lib/core/demonstration/sources.ts'
import { failure } from '#lib/core/errors.ts'
import { recentWindowHours } from '#lib/core/rules/evaluate.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { analyseHistory, type HistoryRows, type HistoryWriter, writeHistory } from '#lib/db/demonstration.ts'
import { readDemonstrationFiles } from '#lib/gateways/demonstration-files.ts'
import { DAY_MS, HOUR_MS, toEpochMs } from '#lib/std/instant.ts'
import { err, ok } from '#lib/std/result.ts'
import type { Caller, UseCase } from '#lib/use-cases/define.ts'
import { addCustomer } from '#lib/use-cases/demonstration/customer-history.ts'
import { addDestination } from '#lib/use-cases/demonstration/destination-history.ts'
import { addRows, auditRows, type History } from '#lib/use-cases/demonstration/history.ts'
import { loadPoolLabels } from '#lib/use-cases/demonstration/label-history.ts'
import { screenRemembered } from '#lib/use-cases/demonstration/screen-remembered.ts'
import { addTransaction } from '#lib/use-cases/demonstration/transaction-history.ts'
import { rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { indexInForce } from '#lib/use-cases/screening/index-in-force.ts'

/** How many steps of the history are written at a time. */
const CHUNK_STEPS = 8_000
/** From a transaction's time to its arrival at the gate. */
const ARRIVES_AFTER_MS = 300
/** From the registration of a destination to the first withdrawal that goes there. */
const REGISTERED_BEFORE_MS = 90_000
/** Ten in the morning in Tokyo, when new accounts are opened; in UTC. */
const OPENED_AT_MS = HOUR_MS

export interface LoadDemonstration {
  readonly plan: DemonstrationPlan
  /** Hears how many of all steps (customers and transactions) are written. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface LoadedDemonstration {
  readonly customers: number
  readonly transactions: number
  readonly wallets: number
  readonly alerts: number
  readonly held: number
}

/**
 * Fills an empty database with the demonstration exchange. Every customer and transaction passes the real screening,
 * rules and gate in the order of time; everything is written in one database transaction, so that a killed load leaves
 * nothing. Errors: `demonstration/database-in-use`, `demonstration/size-out-of-range`, `screening/no-list-in-force`.
 */
export const loadDemonstration: UseCase<LoadDemonstration, LoadedDemonstration> = async (caller, input) => {
  const { plan } = input
  if (!isAllowed(caller.actor, 'customers:write') || !isAllowed(caller.actor, 'transactions:write'))
    return err(failure('auth/not-allowed', { permission: 'customers:write' }))
  if (!isInRange(plan)) return err(failure('demonstration/size-out-of-range', DEMONSTRATION_LIMITS))
  const lists = await indexInForce(caller)
  if (!lists.ok) return lists
  const rules = await rulesInForce(caller)
  const history: History = {
    caller,
    lists: lists.value,
    rules,
    windowMs: recentWindowHours(rules.rules) * HOUR_MS,
    customers: new Map(),
    wallets: new Map(),
  }
  const sources = readSources(await readDemonstrationFiles())
  const exchange = generateExchange(plan, sources)
  const telling = { history, exchange, sources, input }
  const loaded = await writeHistory((writer) => tellHistory(writer, telling))
  if (loaded === null) return err(failure('demonstration/database-in-use'))
  await loadPoolLabels({ ...caller, actor: { kind: 'system', id: 'starter' } }, sources)
  await analyseHistory()
  return ok(loaded)
}

function isInRange({ customers, transactions }: DemonstrationPlan): boolean {
  const { customersMin, customersMax, transactionsMin, transactionsMax } = DEMONSTRATION_LIMITS
  const fits = customers >= customersMin && transactions >= transactionsMin
  return fits && customers <= customersMax && transactions <= transactionsMax
}

interface Telling {
  readonly history: History
  readonly exchange: DemonstrationExchange
  readonly sources: DemonstrationSources
  readonly input: LoadDemonstration
}

async function tellHistory(writer: HistoryWriter, telling: Telling): Promise<LoadedDemonstration> {
  const { history, exchange, input } = telling
  const steps = stepsOf(exchange, input.plan)
  const screen = screenRemembered(history.lists)
  const alertNumber = alertCounter(writer)
  const registered = new Map(exchange.destinations.map((entry) => [entry.before, entry]))
  const count = { alerts: 0, held: 0 }
  let rows: HistoryRows = {}
  for (const [index, step] of steps.entries()) {
    if ('customer' in step) await addCustomer(history, rows, { ...step, alertNumber: alertNumber.next })
    else {
      const entry = registered.get(step.input.externalId)
      if (entry !== undefined) addDestination(history, rows, { entry, ms: step.ms - REGISTERED_BEFORE_MS })
      const passed = await addTransaction(history, rows, { ...step, screen, alertNumber: alertNumber.next })
      if (passed.answer === 'hold') count.held += 1
    }
    if ((index + 1) % CHUNK_STEPS > 0 && index + 1 < steps.length) continue
    await writer.write(rows)
    rows = {}
    input.onProgress?.(index + 1, steps.length)
  }
  const loaded = {
    customers: exchange.customers.length,
    transactions: exchange.transactions.length,
    wallets: history.wallets.size,
    alerts: alertNumber.given(),
    held: count.held,
  }
  await writer.write(loadedEvent(history, input.plan, loaded))
  return loaded
}

type Step =
  | { readonly ms: number; readonly customer: DemonstrationExchange['customers'][number] }
  | { readonly ms: number; readonly input: DemonstrationExchange['transactions'][number] }

function startOf(plan: DemonstrationPlan): number {
  return toEpochMs(plan.endsAt) - DEMONSTRATION_LIMITS.days * DAY_MS
}

/** Arrivals and transactions in the order of time; who was a customer before the ninety days is taken over first. */
function stepsOf({ customers, transactions }: DemonstrationExchange, plan: DemonstrationPlan): Step[] {
  const start = startOf(plan)
  const arrivals: Step[] = customers.map((customer, index) => ({
    customer,
    ms: Math.max(toEpochMs(customer.input.openedOn) + OPENED_AT_MS, start - HOUR_MS) + index,
  }))
  const passages: Step[] = transactions.map((input) => ({
    input,
    ms: toEpochMs(input.occurredAt) + ARRIVES_AFTER_MS,
  }))
  return [...arrivals, ...passages].sort((a, b) => a.ms - b.ms)
}

/** Alert numbers one by one, fetched only when an alert is raised. */
function alertCounter(writer: HistoryWriter): { next: () => Promise<number>; given: () => number } {
  let given = 0
  return {
    next: async () => {
      const [number] = await writer.alertNumbers(1)
      if (number === undefined) throw new Error('the series of alerts gave no number')
      given += 1
      return number
    },
    given: () => given,
  }
}

function loadedEvent(history: History, plan: DemonstrationPlan, loaded: LoadedDemonstration): HistoryRows {
  const rows: HistoryRows = {}
  const now = history.caller.clock().getTime()
  const facts = { seed: plan.seed, endsAt: plan.endsAt, ...loaded }
  const subject = { kind: 'installation', id: 'demonstration' } as const
  addRows(rows, 'audit_event', auditRows(history, now, [{ type: 'demonstration.loaded', subject, facts }]))
  return rows
}

/** A plan of the given size whose ninety days end now. */
export function planEndingNow(
  caller: Pick<Caller, 'clock'>,
  size: Omit<DemonstrationPlan, 'endsAt'>,
): DemonstrationPlan {
  return { ...size, endsAt: caller.clock().toISOString() }
}
