import { type DecisionReason, familyOf, type ReasonFamily } from '#lib/core/cases/reason-codes.ts'

/** What a decision does: 解除, 謝絶, 凍結, 凍結解除, 届出, 対応不要. */
export const DECISION_ACTIONS = ['release', 'reject', 'freeze', 'unfreeze', 'report', 'no_action'] as const
export type DecisionAction = (typeof DECISION_ACTIONS)[number]

interface ActionRow {
  readonly excludes: readonly DecisionAction[]
  /** At least one reason of these families must be given. */
  readonly needsReasonOf: readonly ReasonFamily[]
  /** None of the reasons may be of these families. */
  readonly refusesReasonOf: readonly ReasonFamily[]
  readonly needsHeldTransaction: boolean
  readonly needsFreeze: boolean
  /** What the worksheet must have concluded; null where either will do. */
  readonly suspicious: boolean | null
}

/**
 * THE TABLE of actions: which exclude each other and what each needs. A true match is never released; assets are
 * frozen only on a true match (外為法 16 条, 21 条) and unfrozen only where it was none or is none any more; suspicion
 * concluded on the worksheet is reported (犯収法 8 条 1 項).
 */
export const ACTION_RULES = {
  release: {
    excludes: ['reject', 'freeze', 'no_action'],
    needsReasonOf: [],
    refusesReasonOf: ['true_match'],
    needsHeldTransaction: true,
    needsFreeze: false,
    suspicious: null,
  },
  reject: {
    excludes: ['release', 'no_action'],
    needsReasonOf: ['true_match', 'risk'],
    refusesReasonOf: [],
    needsHeldTransaction: true,
    needsFreeze: false,
    suspicious: null,
  },
  freeze: {
    excludes: ['release', 'unfreeze', 'no_action'],
    needsReasonOf: ['true_match'],
    refusesReasonOf: [],
    needsHeldTransaction: false,
    needsFreeze: false,
    suspicious: null,
  },
  unfreeze: {
    excludes: ['freeze', 'no_action'],
    needsReasonOf: ['false_match', 'not_suspicious'],
    refusesReasonOf: ['true_match'],
    needsHeldTransaction: false,
    needsFreeze: true,
    suspicious: null,
  },
  report: {
    excludes: ['no_action'],
    needsReasonOf: ['true_match', 'risk'],
    refusesReasonOf: [],
    needsHeldTransaction: false,
    needsFreeze: false,
    suspicious: true,
  },
  no_action: {
    excludes: ['release', 'reject', 'freeze', 'unfreeze', 'report'],
    needsReasonOf: ['false_match', 'not_suspicious'],
    refusesReasonOf: ['true_match'],
    needsHeldTransaction: false,
    needsFreeze: false,
    suspicious: false,
  },
} as const satisfies Record<DecisionAction, ActionRow>

/** Why a set of actions cannot stand. */
export const ACTION_PROBLEMS = [
  'none_chosen',
  'excludes',
  'needs_reason',
  'refuses_reason',
  'needs_held_transaction',
  'needs_freeze',
  'held_transaction_left',
  'frozen_not_released',
  'needs_suspicion',
  'needs_no_suspicion',
  'suspicion_not_reported',
] as const
export interface ActionProblem {
  readonly problem: (typeof ACTION_PROBLEMS)[number]
  readonly action: DecisionAction | null
  readonly other: DecisionAction | null
}

export interface ProposedActions {
  readonly actions: readonly DecisionAction[]
  readonly reasons: readonly DecisionReason[]
  /** The worksheet's conclusion. */
  readonly suspicious: boolean
  /** Transactions of the case that are still held. */
  readonly heldTransactions: number
  /** The customer's assets are frozen already (資産凍結). */
  readonly customerFrozen: boolean
}

/** Everything that keeps a proposal from standing, in the order of the table; empty when it may be put forward. */
export function actionProblems(proposed: ProposedActions): readonly ActionProblem[] {
  const { actions, suspicious, heldTransactions, customerFrozen } = proposed
  if (actions.length === 0) return [{ problem: 'none_chosen', action: null, other: null }]
  const problems = actions.flatMap((action) => problemsOf(action, proposed))
  if (suspicious && !actions.includes('report')) {
    problems.push({ problem: 'suspicion_not_reported', action: 'report', other: null })
  }
  const disposed = actions.includes('release') || actions.includes('reject')
  const staysFrozen = customerFrozen && !actions.includes('unfreeze')
  // Nothing of a frozen customer moves: what came in is neither booked nor sent back, and may stay held.
  if (staysFrozen && actions.includes('release')) {
    problems.push({ problem: 'frozen_not_released', action: 'release', other: null })
  }
  if (heldTransactions > 0 && !disposed && !staysFrozen) {
    problems.push({ problem: 'held_transaction_left', action: null, other: null })
  }
  return problems
}

function problemsOf(action: DecisionAction, proposed: ProposedActions): ActionProblem[] {
  const rule: ActionRow = ACTION_RULES[action]
  const families = new Set(proposed.reasons.map(familyOf))
  const problems: ActionProblem[] = []
  const add = (problem: ActionProblem['problem'], other: DecisionAction | null = null) =>
    problems.push({ problem, action, other })
  for (const other of rule.excludes) {
    if (proposed.actions.includes(other) && action < other) add('excludes', other)
  }
  if (rule.needsReasonOf.length > 0 && !rule.needsReasonOf.some((family) => families.has(family)))
    add('needs_reason')
  if (rule.refusesReasonOf.some((family) => families.has(family))) add('refuses_reason')
  if (rule.needsHeldTransaction && proposed.heldTransactions === 0) add('needs_held_transaction')
  if (rule.needsFreeze && !proposed.customerFrozen) add('needs_freeze')
  if (rule.suspicious === true && !proposed.suspicious) add('needs_suspicion')
  if (rule.suspicious === false && proposed.suspicious) add('needs_no_suspicion')
  return problems
}
