import type { Severity } from '#lib/core/alerts/severity.ts'

/** A person of the desk as a page names them. */
export interface PersonRef {
  readonly id: string
  readonly name: string
}

/** Who did something: a person by name, else the machine key, the system or the operator by kind and id. */
export interface ActorRef {
  readonly kind: string
  readonly id: string
  /** Null for whoever is not on the staff. */
  readonly name: string | null
}

/** A customer as other nouns' pages name them. */
export interface CustomerRef {
  readonly id: string
  readonly externalId: string
  readonly displayName: string
  readonly kanaName: string | null
  readonly latinName: string | null
  readonly kind: 'person' | 'corporation'
  readonly status: 'active' | 'frozen' | 'closed'
  readonly riskRating: 'low' | 'medium' | 'high'
  readonly nationality: string | null
  readonly residence: string
}

/** The same in brief. */
export type CustomerBrief = Pick<
  CustomerRef,
  'id' | 'externalId' | 'displayName' | 'kanaName' | 'latinName' | 'status'
>

/** A list version as it is named beside every hit. Day as `YYYY-MM-DD`. */
export interface ListVersionRef {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly publishedOn: string
  /** A dated copy shipped with the product, not a live download: always shown. */
  readonly snapshot: boolean
  readonly status: 'quarantined' | 'awaiting_activation' | 'active' | 'superseded'
}

/** A case as other nouns' pages name it; `number` is printed `C-2026-000123`. */
export interface CaseRef {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly status: 'open' | 'proposed' | 'returned' | 'approved' | 'closed'
}

/** A report as other nouns' pages name it; printed `S-2026-000012`. */
export interface ReportRef {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly status: 'draft' | 'in_review' | 'approved' | 'exported'
}

/** An alert as other nouns' pages list it; `number` is printed `A-000123`. */
export interface AlertRef {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly severity: Severity
  readonly status: 'open' | 'snoozed' | 'in_case' | 'cleared'
  /** UTC, ISO 8601 – as every instant of these rows. */
  readonly createdAt: string
  readonly dueAt: string
}

/** A transaction as lists show it. Quantities and rates are decimal strings, yen whole yen as strings. */
export interface TransactionRow {
  readonly id: string
  readonly externalId: string
  readonly kind: 'deposit' | 'withdrawal' | 'trade' | 'fiat_deposit' | 'fiat_withdrawal'
  readonly asset: string
  readonly chain: string | null
  readonly quantity: string
  readonly jpyValue: string
  readonly occurredAt: string
  readonly answer: 'release' | 'hold' | 'reject'
  readonly status: 'released' | 'held' | 'rejected'
  readonly side: string | null
  readonly customerId: string
  readonly customerExternalId: string
  readonly customerName: string
  readonly customerLatinName: string | null
  readonly walletId: string | null
  readonly counterpartyAddress: string | null
  readonly counterpartyName: string | null
  readonly counterpartyCountry: string | null
  readonly counterpartyClass: string
  readonly alerts: number
}

/** Rows of one page, and how many there are (`more`: beyond the counted limit). */
export interface Counted<T> {
  readonly rows: readonly T[]
  readonly total: number
  readonly totalIsExact: boolean
}
