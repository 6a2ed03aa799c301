import { DECISION_REASONS, type DecisionReason, familyOf } from '#lib/core/cases/reason-codes.ts'

/** A listed entry's state that an alert of a customer names. */
export interface AlertedEntryVersion {
  readonly entryVersionId: string
  /** True while the alert stands or is in a case; false once it was cleared. */
  readonly standing: boolean
  /** Reason code of the clearing; null while it stands. */
  readonly clearedCode: string | null
}

/**
 * Entry versions that an officer has told apart from the customer: an alert naming them was cleared as a false match.
 * A new version of the same entry is something else, and is asked about again.
 */
export function dismissedEntryVersions(alerted: readonly AlertedEntryVersion[]): string[] {
  return alerted.filter(({ clearedCode }) => isFalseMatch(clearedCode)).map((entry) => entry.entryVersionId)
}

function isFalseMatch(code: string | null): boolean {
  return code !== null && code in DECISION_REASONS && familyOf(code as DecisionReason) === 'false_match'
}
