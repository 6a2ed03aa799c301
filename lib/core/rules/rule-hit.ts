import type { CodedFacts, ScreenedSubject } from '#lib/core/alerts/reasons.ts'
import type { Severity } from '#lib/core/alerts/severity.ts'
import type { RuleId } from '#lib/core/rules/catalogue.ts'
import type { NameHit, WalletHit } from '#lib/core/screening/hit.ts'
import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { TransactionKind } from '#lib/core/transactions/transaction.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'
import type { ProviderRating } from '#lib/core/wallets/providers/rating.ts'

/** Another transaction of the same customer, within the hours before or after that `recentWindowHours` names. */
export interface RecentTransaction {
  readonly externalId: string
  readonly kind: TransactionKind
  readonly jpyValue: string
  /** UTC. */
  readonly occurredAt: string
}

/** What the rules need to know of the customer. */
export interface CustomerFacts {
  readonly nationality: string | null
  readonly residence: string | null
  /** Day on which the source of funds was last confirmed, `YYYY-MM-DD`. */
  readonly sourceOfFundsConfirmedOn: string | null
}

/** A name hit, and whose name it was. */
export interface SubjectNameHit {
  readonly subject: ScreenedSubject
  readonly hit: NameHit
}

/** An entry of the customer's address book whose address a transaction names. */
export interface BookEntry {
  readonly externalId: string
  readonly label: string | null
  readonly chain: string
  readonly tag: string | null
  /** The standing alert on the entry; null while none stands. */
  readonly alertNumber: number | null
}

/** Everything a rule may look at; its clock is the transaction's own `occurredAt`. */
export interface RuleFacts {
  readonly transaction: NormalisedTransaction
  readonly customer: CustomerFacts
  readonly recent: readonly RecentTransaction[]
  readonly walletHits: readonly WalletHit[]
  readonly nameHits: readonly SubjectNameHit[]
  /** Exposure of the other side's address by the answer that counts; null when nobody has computed or answered it yet. */
  readonly exposure: readonly ExposureShare[] | null
  /** The provider's rating, where it is a provider's answer that counts. */
  readonly rating: ProviderRating | null
  /** Registered entries of the customer's address book with the other side's address. */
  readonly destinations: readonly BookEntry[]
  /** Entry versions that an officer has told apart from this customer: their name hits are not raised again. */
  readonly dismissedEntryVersionIds: readonly string[]
}

/** What a rule found, before its id and version are written beside it. */
export type Finding = CodedFacts & { readonly severity: Severity; readonly answer: 'hold' | 'alert' }

/** A rule that fired: which, in which version, why, and what it asks for. */
export type RuleHit = Finding & { readonly ruleId: RuleId; readonly ruleVersion: number }
