import type { DecisionAction } from '#lib/core/cases/actions.ts'
import { type Evidence, evidenceKinds } from '#lib/core/cases/evidence.ts'
import type { EvidenceKind } from '#lib/core/cases/reason-codes.ts'
import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'

/** What a decision would act on, in figures: for the words beside each action and for the live list of problems. */
export interface DecisionFacts {
  readonly heldTransactions: number
  /** Whole yen. */
  readonly heldJpy: string
  readonly customer: string
  /** The exchange's own identifier. */
  readonly customerId: string
  readonly frozen: boolean
  readonly alerts: number
  readonly highRisk: boolean
  readonly kinds: readonly EvidenceKind[]
}

/** Reads the figures off the stored evidence. */
export function decisionFacts(evidence: Evidence, customer: CaseDetail['customer']): DecisionFacts {
  const held = evidence.transactions.filter(({ status }) => status === 'held')
  return {
    heldTransactions: held.length,
    heldJpy: held.reduce((sum, { jpyValue }) => sum + BigInt(jpyValue), 0n).toString(),
    customer: customer.displayName,
    customerId: customer.externalId,
    frozen: customer.status === 'frozen',
    alerts: evidence.alerts.length,
    highRisk: evidence.customer.riskRating === 'high',
    kinds: [...evidenceKinds(evidence)],
  }
}

/** How loud an action is where it is named. */
export const ACTION_TONES = {
  release: 'done',
  reject: 'critical',
  freeze: 'critical',
  unfreeze: 'done',
  report: 'accent',
  no_action: 'neutral',
} as const satisfies Record<DecisionAction, string>
