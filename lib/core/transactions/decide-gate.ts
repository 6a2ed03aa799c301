import { compareReasons } from '#lib/core/alerts/compare-reasons.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import type { RuleHit } from '#lib/core/rules/rule-hit.ts'
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

/**
 * THE TABLE of what a frozen customer meets (外為法 21 条 1 項, 資本取引規制). What goes out or changes hands is
 * rejected; what has already come in is neither booked nor sent back, for sending back would be a payment too.
 */
const FROZEN_ANSWER: Readonly<Record<TransactionKind, GateAnswer>> = {
  withdrawal: 'reject',
  fiat_withdrawal: 'reject',
  trade: 'reject',
  deposit: 'hold',
  fiat_deposit: 'hold',
}

/**
 * Answers the exchange: the strongest of all reasons decides. A listed address or a suspected name is held, not
 * rejected, because rejecting and freezing is a judgement that two officers make (金融庁・財務省要請 2022-03-14).
 */
export function decideGate({ transactionKind, customerFrozen, ruleHits }: GateInput): GateDecision {
  const reasons = ruleHits.map(reasonOfRuleHit)
  if (customerFrozen) {
    const answer = FROZEN_ANSWER[transactionKind]
    reasons.push({
      code: 'customer/frozen',
      facts: { transactionKind },
      severity: 'critical',
      answer,
      rule: null,
    })
  }
  reasons.sort(compareReasons)
  return { answer: reasons[0]?.answer ?? 'release', reasons }
}

function reasonOfRuleHit({ ruleId, ruleVersion, answer, ...coded }: RuleHit): Reason {
  return {
    ...coded,
    answer: answer === 'hold' ? 'hold' : 'release',
    rule: { id: ruleId, version: ruleVersion },
  }
}
