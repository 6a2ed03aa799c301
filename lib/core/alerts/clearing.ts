import type { Reason, ReasonCode } from '#lib/core/alerts/reasons.ts'
import {
  CLEARING_CODES,
  type DecisionReason,
  type EvidenceKind,
  reasonsWithoutEvidence,
} from '#lib/core/cases/reason-codes.ts'

/**
 * Reasons that one person may not clear alone: an exact match of a listed address, a name so close to a listed one that
 * transactions are stopped (who clears it lets the next ones pass), and assets that are frozen. They need a case and
 * four eyes.
 */
const NEEDS_CASE: ReadonlySet<ReasonCode> = new Set([
  'wallet/listed',
  'wallet/listed-after-transfer',
  'wallet/listed-destination',
  'name/listed',
  'customer/frozen',
  'customer/freeze-review',
])

/** Does this alert need a case? `held`: its transaction is still stopped. */
export function alertNeedsCase(reasons: readonly Reason[], held: boolean): boolean {
  return held || reasons.some((reason) => NEEDS_CASE.has(reason.code))
}

const KINDS = {
  'customer/frozen': ['customer'],
  'customer/freeze-review': ['customer'],
  'wallet/listed': ['wallet_hit', 'wallet'],
  'wallet/listed-after-transfer': ['wallet_hit', 'wallet'],
  'wallet/listed-destination': ['wallet_hit', 'wallet'],
  'wallet/labelled-destination': ['wallet'],
  'wallet/listed-for-due-diligence': ['wallet_hit', 'wallet'],
  'wallet/exposed': ['rule_hit', 'wallet'],
  'wallet/received-unasked': ['rule_hit', 'wallet'],
  'wallet/exposed-after-transfer': ['rule_hit', 'wallet'],
  'wallet/rated': ['rule_hit', 'wallet'],
  'wallet/rated-after-transfer': ['rule_hit', 'wallet'],
  'wallet/not-seen-before': ['rule_hit', 'wallet'],
  'destination/under-alert': ['rule_hit'],
  'destination/unregistered': ['rule_hit'],
  'name/listed': ['name_hit'],
  'name/possibly-listed': ['name_hit'],
  'name/listed-after-transfer': ['name_hit'],
  'name/listed-for-due-diligence': ['name_hit'],
  'country/specified': ['rule_hit'],
  'country/regulated': ['rule_hit'],
  'amount/just-below-threshold': ['rule_hit'],
  'amount/large-without-source-of-funds': ['rule_hit'],
} as const satisfies Record<ReasonCode, readonly EvidenceKind[]>

/** What of an alert decides which codes it supports. */
export interface AlertToClear {
  readonly reasons: readonly Reason[]
  readonly hasTransaction: boolean
  /** Whom it names was delisted since, or changed so that nobody meets it any more. */
  readonly delisted: boolean
}

/** The kinds of evidence that an alert carries with it. */
export function alertEvidenceKinds({
  reasons,
  hasTransaction,
  delisted,
}: AlertToClear): ReadonlySet<EvidenceKind> {
  const kinds = new Set<EvidenceKind>(['customer'])
  if (hasTransaction) kinds.add('transaction')
  if (delisted) kinds.add('delisted_hit')
  for (const reason of reasons) for (const kind of KINDS[reason.code]) kinds.add(kind)
  return kinds
}

/** The codes by which this alert may be cleared: those that something in its evidence supports. */
export function clearingCodesFor(alert: AlertToClear): readonly DecisionReason[] {
  const absent: ReadonlySet<string> = new Set(
    reasonsWithoutEvidence(CLEARING_CODES, alertEvidenceKinds(alert)),
  )
  return CLEARING_CODES.filter((code) => !absent.has(code))
}
