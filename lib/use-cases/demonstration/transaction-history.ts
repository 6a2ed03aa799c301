import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { GateAnswer, TransactionInput } from '#lib/core/transactions/transaction.ts'
import type { HistoryRows } from '#lib/db/demonstration.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import { type GateRecord, gateRows } from '#lib/db/transactions.ts'
import { assert } from '#lib/std/assert.ts'
import { toEpochMs } from '#lib/std/instant.ts'
import {
  addRows,
  atMoment,
  auditRows,
  entriesAlerted,
  type History,
  type KnownCustomer,
} from '#lib/use-cases/demonstration/history.ts'
import type { ScreenRemembered } from '#lib/use-cases/demonstration/screen-remembered.ts'
import { gateRecordOf } from '#lib/use-cases/transactions/gate-record.ts'
import { alertFor, decide, eventsOf } from '#lib/use-cases/transactions/ingest-transaction.ts'

/** What the gate said of one transaction. */
export interface Passed {
  readonly answer: GateAnswer
  readonly alerted: boolean
}

/**
 * Adds one transaction to the rows as the gate would have judged it at its time: normalised, screened, put to the rules
 * in force and decided by the same functions that serve `POST /api/v1/transactions`.
 */
export async function addTransaction(
  history: History,
  rows: HistoryRows,
  passing: {
    readonly input: TransactionInput
    readonly ms: number
    readonly screen: ScreenRemembered
    readonly alertNumber: () => Promise<number>
  },
): Promise<Passed> {
  const normalised = normaliseTransaction(passing.input)
  assert(normalised.ok, `the demonstration's transaction ${passing.input.externalId} is well formed`)
  const transaction = normalised.value
  const customer = history.customers.get(transaction.customerExternalId)
  assert(customer !== undefined, `the customer of ${transaction.externalId} came before it`)
  const facts = factsOf(history, customer, transaction.occurredAt)
  const run = passing.screen(transaction, facts)
  const decision = decide({ transaction, facts, dismissed: [], rules: history.rules, run, nowMs: passing.ms })
  const context = atMoment(history, passing.ms)
  const alert = alertFor(decision, facts, context.now)
  const { lists, rules } = history
  const decided = { customerId: customer.id, transaction, decision, alert, run, lists, rules }
  const record = gateRecordOf(context, decided)
  const alertNumber = alert === null ? null : await passing.alertNumber()
  addRecord(history, rows, { record, alertNumber })
  const value = {
    answer: decision.answer,
    reasons: decision.reasons,
    screeningId: record.screening.id,
    transactionId: record.id,
    alertNumber,
    repeated: false,
  }
  const events = eventsOf({ transaction, value, alert, alertId: record.alert?.id })
  addRows(rows, 'audit_event', auditRows(history, passing.ms, events))
  const { externalId, kind, jpyValue, occurredAt } = transaction
  customer.recent.push({ externalId, kind, jpyValue, occurredAt })
  customer.alerted.push(...entriesAlerted(customer.id, alert?.reasons ?? []))
  return { answer: decision.answer, alerted: alert !== null }
}

/** What the gate would have read from the database about this customer at that moment. */
function factsOf(history: History, customer: KnownCustomer, occurredAt: string): GateFacts {
  const since = toEpochMs(occurredAt) - history.windowMs
  customer.recent = customer.recent.filter((earlier) => toEpochMs(earlier.occurredAt) > since)
  return {
    known: null,
    exposure: null,
    providers: null,
    destinations: [],
    status: 'active',
    payload: customer.payload,
    recent: customer.recent,
    screening: customer.screening,
    alerted: customer.alerted,
    cleared: [],
    listVersionIds: history.lists.versionIds,
    ruleVersions: history.rules.versions,
  }
}

function addRecord(
  history: History,
  rows: HistoryRows,
  { record, alertNumber }: { readonly record: GateRecord; readonly alertNumber: number | null },
): void {
  const made = gateRows(record)
  const walletId =
    record.wallet === null ? null : ensureWallet(history, rows, { ...record.wallet, at: record.at })
  addRows(rows, 'screening', made.screenings)
  addRows(rows, 'screening_hit', made.hits)
  addRows(
    rows,
    'transaction',
    made.transactions.map((row) => ({ ...row, wallet_id: walletId })),
  )
  addRows(rows, 'rule_hit', made.ruleHits)
  addRows(
    rows,
    'alert',
    made.alerts.map((row) => ({ ...row, number: alertNumber })),
  )
  addRows(rows, 'hold', made.holds)
}

/** The id of a wallet, whose row is added when it is met for the first time. */
export function ensureWallet(
  { wallets }: History,
  rows: HistoryRows,
  wallet: NonNullable<GateRecord['wallet']> & { readonly at: Date },
): string {
  const key = `${wallet.family} ${wallet.canonical}`
  const known = wallets.get(key)
  if (known !== undefined) return known
  const { at, ...row } = wallet
  addRows(rows, 'wallet', [{ ...row, first_seen_at: at, last_seen_at: at }])
  wallets.set(key, wallet.id)
  return wallet.id
}
