import { isOwnNameReason } from '#lib/core/alerts/own-name-reason.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { AuditEventDraft } from '#lib/core/audit/event.ts'
import type { CustomerInput } from '#lib/core/customers/customer.ts'
import type { RecentTransaction } from '#lib/core/rules/rule-hit.ts'
import type { AlertedEntry } from '#lib/db/alerts.ts'
import type { HistoryRows, HistoryTable } from '#lib/db/demonstration.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import type { Caller, Context } from '#lib/use-cases/define.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import type { IndexInForce } from '#lib/use-cases/screening/index-in-force.ts'

const USE_CASE = 'demonstration/load-demonstration'

/** What is known of a customer while its history is being written. */
export interface KnownCustomer {
  readonly id: string
  readonly payload: CustomerInput
  readonly screening: NonNullable<GateFacts['screening']>
  /** Within the rules' window, oldest first. */
  recent: RecentTransaction[]
  readonly alerted: AlertedEntry[]
}

/** Everything that the parts of loading share. */
export interface History {
  readonly caller: Caller
  readonly lists: IndexInForce
  readonly rules: RulesInForce
  readonly windowMs: number
  readonly customers: Map<string, KnownCustomer>
  /** Wallet ids by `family canonical`. */
  readonly wallets: Map<string, string>
}

/** Who writes at a moment of the past. */
export function atMoment({ caller }: History, ms: number): Pick<Context, 'newId' | 'now' | 'actor'> {
  return { newId: caller.newId, actor: caller.actor, now: new Date(ms) }
}

/** The entries that an alert just raised names by names of the customer's own record. */
export function entriesAlerted(customerId: string, reasons: readonly Reason[]): AlertedEntry[] {
  return reasons.filter(isOwnNameReason).map(({ facts }) => ({
    ...{ customerId, entryVersionId: facts.entryVersionId },
  }))
}

/** Adds rows to those of a table. */
export function addRows(
  rows: HistoryRows,
  table: HistoryTable,
  more: Iterable<Record<string, unknown>>,
): void {
  const list = rows[table] ?? []
  rows[table] = list
  list.push(...more)
}

/** The rows of audit events that tell of a moment of the past. */
export function auditRows(
  { caller }: History,
  ms: number,
  events: readonly AuditEventDraft[],
): Record<string, unknown>[] {
  return events.map((event) => ({
    id: caller.newId(),
    type: event.type,
    actor_kind: caller.actor.kind,
    actor_id: caller.actor.id,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    facts: event.facts,
    use_case: USE_CASE,
    request_id: caller.requestId,
    at: new Date(ms),
  }))
}
