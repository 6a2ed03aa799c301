import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { RuleHit } from '#lib/core/rules/evaluate.ts'
import type { GateAnswer, TransactionKind } from '#lib/core/transactions/transaction.ts'

/** What the gate weighs: the rules that fired, and whether the customer's assets are frozen (資産凍結). */
export interface GateInput {
  readonly transactionKind: TransactionKind
  readonly customerFrozen: boolean
  readonly ruleHits: readonly RuleHit[]
}

/** What the exchange is told, and why, strongest reason first. Reasons with `answer: 'release'` only raise an alert. */
export interface GateDecision {
  readonly answer: GateAnswer
  readonly reasons: readonly Reason[]
}

export declare function decideGate(input: GateInput): GateDecision
