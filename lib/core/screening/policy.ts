import type { Measure } from '#lib/core/lists/listed-entity.ts'

/** Changes with every change of how names or wallets are compared; stored with each screening. */
export const MATCHER_VERSION = 'names-7'

/** From which score on a name hit is worth an officer's look, and from which it stops the transaction. */
export interface Thresholds {
  readonly alert: number
  readonly hold: number
}

/**
 * From which score on name hits are reported and hold, as one value with a version: whoever changes a figure here, in
 * `features.ts` or in `name-weights.ts` gives it a new version, which is stored with each screening.
 */
export interface ScreeningPolicy {
  readonly version: string
  readonly thresholds: Thresholds
  /** Where a measure (措置) asks for other thresholds. */
  readonly ofMeasure: { readonly [measure in Measure]?: Thresholds }
  /** Where one list does, by source id; before those of the measure. */
  readonly ofSource: { readonly [sourceId: string]: Thresholds }
  /** Highest score that a weak alias (確定に十分でない別名) can reach: it never stops anything by itself. */
  readonly weakAliasCeiling: number
  /**
   * Least score where a number of a passport, identity card or register is the same, however unlike the names are: a new name
   * does not hide whose passport it is. It is for an officer to look at and stops nothing by itself, for numbers of different
   * issuers may be the same by chance.
   */
  readonly sameNumberFloor: number
}

/** THE POLICY in force. */
export const POLICY: ScreeningPolicy = {
  version: 'policy-6',
  thresholds: { alert: 0.6, hold: 0.9 },
  ofMeasure: {
    // a flag for due diligence stops nothing, so that only likenesses worth reading are reported
    due_diligence: { alert: 0.7, hold: 0.9 },
  },
  ofSource: {},
  weakAliasCeiling: 0.89,
  sameNumberFloor: 0.8,
}
export const POLICY_VERSION = POLICY.version

/** The thresholds for one entry: its list's, else its measure's, else the general ones. */
export function thresholdsOf(
  policy: ScreeningPolicy,
  entry: { sourceId: string; measure: Measure },
): Thresholds {
  return policy.ofSource[entry.sourceId] ?? policy.ofMeasure[entry.measure] ?? policy.thresholds
}

/** The lowest score on which the policy reports any hit. */
export function leastAlert({ thresholds, ofMeasure, ofSource }: ScreeningPolicy = POLICY): number {
  const others = [...Object.values(ofMeasure), ...Object.values(ofSource)]
  return Math.min(thresholds.alert, ...others.map(({ alert }) => alert))
}

/** The general threshold of a hold, for what is judged without an entry at hand. */
export const HOLD_THRESHOLD = POLICY.thresholds.hold
/** Most hits kept of one screened name; more would bury the desk. */
export const NAME_HITS_MAX = 50
/** How far back the other sides of past transactions are put to newly listed names, in days. */
export const NAME_LOOK_BACK_DAYS = 365
