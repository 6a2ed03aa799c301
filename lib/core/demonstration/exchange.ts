import type { CustomerInput } from '#lib/core/customers/customer.ts'
import type { DestinationInput } from '#lib/core/customers/destination.ts'
import type { RuleId } from '#lib/core/rules/catalogue.ts'
import type { GateAnswer, TransactionInput } from '#lib/core/transactions/transaction.ts'
import type { Asset } from '#lib/core/wallets/chains.ts'

/** How large the demonstration is, when its ninety days end, and what it is drawn from. */
export interface DemonstrationPlan {
  readonly seed: string
  readonly customers: number
  readonly transactions: number
  /** The moment the ninety days end: the present one when it is loaded. UTC. */
  readonly endsAt: string
}

/** What the full demonstration holds. */
export const FULL_DEMONSTRATION = { seed: 'sekisho-2026', customers: 2_200, transactions: 104_000 } as const
export const DEMONSTRATION_LIMITS = {
  days: 90,
  customersMin: 40,
  customersMax: 200_000,
  transactionsMin: 400,
  transactionsMax: 5_000_000,
} as const

export interface DemonstrationCustomer {
  readonly externalId: string
  readonly input: CustomerInput
}

/** A destination that a customer registers, just before the withdrawal that it is registered for. */
export interface DemonstrationDestination {
  readonly externalId: string
  readonly customerExternalId: string
  /** External id of the first withdrawal that goes there. */
  readonly before: string
  readonly input: DestinationInput
}

/** What the real gate is expected to say of one planted transaction. */
export interface Expectation {
  readonly externalId: string
  readonly answer: GateAnswer
  /** The rule that must be among those that fired; null when none may. */
  readonly rule: RuleId | null
}

/** A story planted among ordinary business, so that there is something to find. */
export interface PlantedStory {
  readonly id: string
  readonly customers: readonly DemonstrationCustomer[]
  readonly transactions: readonly TransactionInput[]
  readonly expected: readonly Expectation[]
}

/** Holdings in smallest units of each asset. */
export type Holdings = Readonly<Partial<Record<Asset, bigint>>>

/** A whole exchange: invented people, ninety days of business in time order, and what was planted in it. */
export interface DemonstrationExchange {
  readonly customers: readonly DemonstrationCustomer[]
  readonly transactions: readonly TransactionInput[]
  readonly stories: readonly PlantedStory[]
  readonly destinations: readonly DemonstrationDestination[]
  /** What each customer already held when the ninety days began, by external id. */
  readonly openingHoldings: ReadonlyMap<string, Holdings>
}
