import type { Severity } from '#lib/core/alerts/severity.ts'
import type { Measure } from '#lib/core/lists/listed-entity.ts'
import type { GateAnswer, TransactionKind } from '#lib/core/transactions/transaction.ts'
import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import type { ExposureDirection, ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'

/** Who in a transaction, customer record or address book a name or country belongs to. */
export const SCREENED_SUBJECTS = [
  'customer',
  'alias',
  'beneficial_owner',
  'counterparty',
  'receiver',
] as const
export type ScreenedSubject = (typeof SCREENED_SUBJECTS)[number]

/** A name of somebody else than the customer's record names: the other side, or whom an entry of the address book names. */
export function isSomebodyElse(subject: ScreenedSubject): boolean {
  return subject === 'counterparty' || subject === 'receiver'
}

/** Where in the record a country was found. */
export const COUNTRY_FIELDS = ['counterparty', 'nationality', 'residence', 'ip'] as const
export type CountryField = (typeof COUNTRY_FIELDS)[number]

interface ListedFacts {
  readonly entryVersionId: string
  readonly listVersionId: string
  readonly sourceId: string
  readonly primaryName: string
  readonly programmes: readonly string[]
  readonly measure: Measure
}

interface WalletFacts extends ListedFacts {
  readonly address: string
  readonly label: string | null
  readonly transactionKind: TransactionKind
}

interface BookFacts {
  /** The exchange's own id of the entry, and what the customer calls it. */
  readonly destination: string
  readonly label: string | null
  readonly address: string
}

interface ExposedFacts {
  readonly address: string
  /** CAIP-2. */
  readonly chain: string
  /** Asset as in CAIP-19; empty for the chain's own coin. */
  readonly token: string
  readonly direction: ExposureDirection
  readonly category: WalletCategory
  readonly reach: 'direct' | 'indirect'
  /** Share of all that moved, and from which share on the limit is passed; both in ten-thousandths. */
  readonly share: number
  readonly limit: number
  /** `provider`: as the provider says that `provider` names; `exposureId` is then that of its answer. */
  readonly method: ExposureMethod | 'provider'
  readonly hops: number
  readonly provider?: string
  /** Version of the policy by which that provider's answer counted; left out for our own, and in older reasons. */
  readonly policy?: string
  /** The address has more transfers than are looked at: the share is of the newest ones. Left out otherwise. */
  readonly incomplete?: true
  /** Older transfers of the address are in the total, but not followed: an indirect share is at least this. */
  readonly atLeast?: true
  /** What the address could not keep off, see `wallet/received-unasked`. Left out otherwise. */
  readonly why?: 'nft' | 'dust'
  /** Where the figure with its paths is kept. */
  readonly exposureId: string
  readonly transactionKind: TransactionKind
}

interface RatedFacts {
  readonly address: string
  readonly provider: string
  /** The provider's own rating. */
  readonly risk: VendorRisk
  /** Where the answer is kept, as it came. */
  readonly answerId: string
  /** Version of the policy by which it counted; older reasons lack it. */
  readonly policy?: string
  readonly transactionKind: TransactionKind
}

interface NameFacts extends ListedFacts {
  readonly subject: ScreenedSubject
  readonly query: string
  readonly candidate: string
  /** 0..1, four decimals. */
  readonly score: number
}

interface CountryFacts {
  readonly country: string
  readonly field: CountryField
}

/**
 * THE TABLE of reasons: each code with the facts its sentence needs. Amounts are whole yen as decimal strings, days
 * `YYYY-MM-DD`, spans in the unit their name ends in.
 */
export interface ReasonFacts {
  /** The customer's assets are frozen: nothing moves. */
  'customer/frozen': { readonly transactionKind: TransactionKind }
  /** An officer asks whether a freeze still has its ground (凍結の見直し). */
  'customer/freeze-review': {
    /** Day in Japan on which the assets were frozen. */
    readonly frozenOn: string
  }
  /** The other side's address is on a list whose measure forbids dealing. */
  'wallet/listed': WalletFacts
  /** The address was listed only after the transfer had passed (金融庁・財務省要請 2022-03-14, 3): report it at once. */
  'wallet/listed-after-transfer': WalletFacts & {
    /** Day of the transfer in Japan. */
    readonly transferredOn: string
  }
  /** A customer has registered a listed address to send to (登録済み出金先). */
  'wallet/listed-destination': Omit<WalletFacts, 'transactionKind'>
  /** A customer has registered an address to send to that a label calls grave. */
  'wallet/labelled-destination': {
    readonly address: string
    readonly category: WalletCategory
    readonly label: string
    /** Title of the pack that says so, and how far it is trusted (0–100). */
    readonly source: string
    readonly confidence: number
  }
  /** The address is on a list that only asks for care. */
  'wallet/listed-for-due-diligence': WalletFacts
  /** The address's money came from, or went to, a category beyond the limit that the house set. */
  'wallet/exposed': ExposedFacts
  /** The same of what an address cannot keep off: NFTs that came to it, and dust received directly. Never of what it sent. */
  'wallet/received-unasked': ExposedFacts & { readonly why: 'nft' | 'dust' }
  /** The same, seen only after the transfer had passed. */
  'wallet/exposed-after-transfer': ExposedFacts & {
    /** Day of the transfer in Japan. */
    readonly transferredOn: string
  }
  /** A provider of wallet analyses rates the address so that the house acts on it, whatever the categories say. */
  'wallet/rated': RatedFacts
  /** The same, said only after the transfer had passed. */
  'wallet/rated-after-transfer': RatedFacts & {
    /** Day of the transfer in Japan. */
    readonly transferredOn: string
  }
  /** Nobody has computed the address's exposure yet, and the house stops what it has not seen. */
  'wallet/not-seen-before': { readonly address: string; readonly transactionKind: TransactionKind }
  /** Registered by the customer, but an alert on the entry stands. */
  'destination/under-alert': BookFacts & { readonly alertNumber: number }
  /** The customer has not registered where it sends to. */
  'destination/unregistered': { readonly address: string }
  /** A name is so close to a listed one that nothing moves until it is told apart. */
  'name/listed': NameFacts
  /** A name resembles a listed one enough to be looked at. */
  'name/possibly-listed': NameFacts
  /** The other side of past transactions resembles somebody who was listed only afterwards: find out, and report. */
  'name/listed-after-transfer': NameFacts & {
    /** Days of the first and the last such transaction in Japan, and how many there were. */
    readonly firstOn: string
    readonly transferredOn: string
    readonly transactions: number
  }
  /** A name on a list that only asks for care. */
  'name/listed-for-due-diligence': NameFacts
  /** 特定国: dealings need a permit or are forbidden (外為法 16 条, 21 条). */
  'country/specified': CountryFacts
  /** A country with regulated themes: look before or after, as the house sets it. */
  'country/regulated': CountryFacts
  /** 敷居値を若干下回る取引の反復 (JP-1-3). */
  'amount/just-below-threshold': {
    readonly thresholdJpy: string
    readonly count: number
    readonly totalJpy: string
    readonly windowHours: number
    readonly externalIds: readonly string[]
  }
  /** Large, and the source of funds was never confirmed or too long ago. */
  'amount/large-without-source-of-funds': {
    readonly jpyValue: string
    readonly thresholdJpy: string
    readonly confirmedOn: string | null
    readonly freshDays: number
  }
}
export type ReasonCode = keyof ReasonFacts

export const REASON_CODES = [
  'customer/frozen',
  'customer/freeze-review',
  'wallet/listed',
  'wallet/listed-after-transfer',
  'wallet/listed-destination',
  'wallet/labelled-destination',
  'wallet/listed-for-due-diligence',
  'wallet/exposed',
  'wallet/received-unasked',
  'wallet/exposed-after-transfer',
  'wallet/rated',
  'wallet/rated-after-transfer',
  'wallet/not-seen-before',
  'destination/under-alert',
  'destination/unregistered',
  'name/listed',
  'name/possibly-listed',
  'name/listed-after-transfer',
  'name/listed-for-due-diligence',
  'country/specified',
  'country/regulated',
  'amount/just-below-threshold',
  'amount/large-without-source-of-funds',
] as const satisfies readonly ReasonCode[]

/** A code with its facts, discriminated by the code. */
export type CodedFacts = {
  [C in ReasonCode]: { readonly code: C; readonly facts: ReasonFacts[C] }
}[ReasonCode]

/** Why the gate answered as it did: JSON-safe, worded by the reader's language when shown. */
export type Reason = CodedFacts & {
  readonly severity: Severity
  /** What this reason alone asks for; `release` means that it is only reported. */
  readonly answer: GateAnswer
  /** Null for reasons that come from the customer's state and not from a rule. */
  readonly rule: { readonly id: string; readonly version: number } | null
}
