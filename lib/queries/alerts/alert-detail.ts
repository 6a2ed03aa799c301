import { alertNeedsCase } from '#lib/core/alerts/clearing.ts'
import type { AlertVerb } from '#lib/core/alerts/transitions.ts'
import { alertVerbs } from '#lib/core/alerts/transitions.ts'
import type { AppError } from '#lib/core/errors.ts'
import { failure } from '#lib/core/errors.ts'
import type { DoubtfulName } from '#lib/core/screening/name-doubt.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type AlertedDestination, findAlertRow, findAlertSurroundings } from '#lib/db/screens/alert-file.ts'
import type { HitRow, ScreeningRow } from '#lib/db/screens/hit-rows.ts'
import {
  findScreeningRow,
  listAlertScreeningIds,
  listHitsAndDoubts,
  listRuleHits,
  type RuleHitRow,
} from '#lib/db/screens/hit-rows.ts'
import type { AlertRef, CaseRef, CustomerRef, PersonRef } from '#lib/db/screens/page-rows.ts'
import {
  type ActivityDay,
  listActivity,
  listTransactionFacts,
  type TransactionFacts,
} from '#lib/db/screens/transaction-rows.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { ActivityDay, HitRow, RuleHitRow, ScreeningRow, TransactionFacts }

export interface AlertDetail extends Omit<AlertQueueRow, 'customer' | 'transaction'> {
  readonly cleared: {
    readonly code: string
    readonly note: string
    readonly by: PersonRef
    readonly at: string
  } | null
  readonly customer: CustomerRef
  readonly transaction: TransactionFacts | null
  readonly destination: AlertedDestination | null
  readonly wallet: { readonly id: string; readonly family: string; readonly canonical: string } | null
  /** The hold standing on the transaction, if any. */
  readonly hold: { readonly id: string; readonly placedAt: string; readonly reasonCode: string } | null
  readonly screening: ScreeningRow | null
  /** Strongest first. */
  readonly hits: readonly HitRow[]
  /** Names behind the alert that could not be compared, or hardly. */
  readonly doubts: readonly DoubtfulName[]
  readonly ruleHits: readonly RuleHitRow[]
  /** The customer's last 90 days up to the alert, days with activity only, oldest first. */
  readonly activity: readonly ActivityDay[]
  /** Other alerts of the customer, newest first, at most 20. */
  readonly otherAlerts: readonly AlertRef[]
  /** Cases of the customer that an alert can be added to. */
  readonly openCases: readonly CaseRef[]
  readonly verbs: readonly AlertVerb[]
  /** One person may not clear it: it names a listed address or its transaction is held. */
  readonly needsCase: boolean
}

/** Everything stored about one alert (`alerts:read`; `alert/not-found`). `now` decides whether a snooze has run out. */
export async function alertDetail(
  actor: Actor,
  alertId: string,
  now: Date,
): Promise<Result<AlertDetail, AppError>> {
  return await authorisedOne(actor, 'alerts:read', {
    missing: failure('alert/not-found'),
    read: () => readAlert(alertId, now),
  })
}

async function readAlert(alertId: string, now: Date): Promise<AlertDetail | null> {
  const [row, around] = await Promise.all([findAlertRow(alertId, now), findAlertSurroundings(alertId)])
  if (row === null || around === null) return null
  const { screeningId, ...surroundings } = around
  const [transactions, screening, { hits, doubts }, ruleHits, activity] = await Promise.all([
    row.transaction === null ? [] : listTransactionFacts([row.transaction.id]),
    findScreeningRow(screeningId),
    listAlertScreeningIds([alertId]).then(listHitsAndDoubts),
    listRuleHits(screeningId),
    listActivity(row.customer.id, row.createdAt),
  ])
  return {
    ...row,
    ...surroundings,
    transaction: transactions[0] ?? null,
    screening,
    hits,
    doubts,
    ruleHits,
    activity,
    verbs: alertVerbs(row.status),
    needsCase: alertNeedsCase(row.reasons, around.hold !== null),
  }
}
