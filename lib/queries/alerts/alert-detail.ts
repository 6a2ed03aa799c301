import type { AlertVerb } from '#lib/core/alerts/transitions.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { HitRow, ScreeningRow } from '#lib/db/screens/hit-rows.ts'
import type { AlertRef, CaseRef, CustomerRef, PersonRef, TransactionRow } from '#lib/db/screens/page-rows.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import type { Result } from '#lib/std/result.ts'

/** What one customer did on one day (Japan's calendar), whole yen as strings. */
export interface ActivityDay {
  readonly day: string
  readonly inJpy: string
  readonly outJpy: string
  readonly tradeJpy: string
  readonly count: number
}

/** A transaction with everything that is stored of it. */
export interface TransactionFacts extends TransactionRow {
  readonly jpyRate: string
  readonly rateSource: string
  readonly rateAt: string
  readonly receivedAt: string
  readonly counterpartyTag: string | null
  readonly counterpartyVasp: string | null
  readonly txHash: string | null
  readonly ipAddress: string | null
  readonly ipCountry: string | null
  readonly purpose: string | null
  readonly payloadHash: string
  readonly screeningId: string
}

export interface AlertDetail extends Omit<AlertQueueRow, 'customer' | 'transaction'> {
  readonly cleared: {
    readonly code: string
    readonly note: string
    readonly by: PersonRef
    readonly at: string
  } | null
  readonly customer: CustomerRef
  readonly transaction: TransactionFacts | null
  readonly wallet: { readonly id: string; readonly family: string; readonly canonical: string } | null
  /** The hold standing on the transaction, if any. */
  readonly hold: { readonly id: string; readonly placedAt: string; readonly reasonCode: string } | null
  readonly screening: ScreeningRow | null
  /** Strongest first. */
  readonly hits: readonly HitRow[]
  readonly ruleHits: readonly {
    readonly id: string
    readonly ruleId: string
    readonly version: number
    readonly severity: string
  }[]
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

/** Everything stored about one alert (`alerts:read`; `alert/not-found`). */
export declare function alertDetail(actor: Actor, alertId: string): Promise<Result<AlertDetail, AppError>>
