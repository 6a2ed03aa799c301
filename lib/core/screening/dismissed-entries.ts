import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'

/** What a screening of a customer stood on: what went into the matcher, and which matcher and policy judged it. */
export interface JudgedBasis {
  readonly inputHash: string
  readonly matcherVersion: string
  readonly policyVersion: string
}

/** A listed entry's state that an alert of a customer names, met by a name of the customer's own record. */
export interface AlertedEntryVersion {
  readonly entryVersionId: string
  /** True while the alert stands or is in a case; false once it was cleared. */
  readonly standing: boolean
  /** Reason code of the clearing; null while it stands. */
  readonly clearedCode: string | null
  /** What the customer's screening behind the alert stood on; null where that is not known. */
  readonly basis: JudgedBasis | null
}

/** Clearings that say: two different parties. A broken checksum or a delisting says nothing of who somebody is. */
const TELLS_APART: ReadonlySet<string> = new Set<DecisionReason>([
  'FM-NAME-ONLY',
  'FM-DOB-MISMATCH',
  'FM-NATIONALITY',
  'FM-ENTITY-TYPE',
])

/**
 * Entry versions that officers have told apart from the customer as it stands now. What was judged is one entry's state,
 * one customer's data and one matcher: when any of them changes, the question is asked again.
 */
export function dismissedEntryVersions(
  alerted: readonly AlertedEntryVersion[],
  now: JudgedBasis,
): readonly string[] {
  return alerted
    .filter(({ clearedCode, basis }) => TELLS_APART.has(clearedCode ?? '') && isSame(basis, now))
    .map((entry) => entry.entryVersionId)
}

function isSame(basis: JudgedBasis | null, now: JudgedBasis): boolean {
  return (
    basis !== null &&
    basis.inputHash === now.inputHash &&
    basis.matcherVersion === now.matcherVersion &&
    basis.policyVersion === now.policyVersion
  )
}
