import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** What one observation adds to the points of a name at full strength, for persons' names and for all others. */
export interface NameWeight {
  readonly person: number
  readonly other: number
}

/** Points before anything is observed. */
export const BASE_POINTS: NameWeight = { person: -1.37, other: -0.28 }

/**
 * THE TABLE of what each observation is worth. Written by `npm run bench -- train-names`; docs/names.md says how it was
 * fitted, on what, and what it reaches. A change here is a change of `POLICY.version`.
 */
export const NAME_WEIGHTS: Readonly<Record<NameObservation, NameWeight>> = {
  met: { person: 2.21, other: 2.28 },
  slips: { person: -0.04, other: -0.28 },
  slip_share: { person: -4.01, other: -4 },
  slip_word: { person: -0.96, other: -0.96 },
  sound: { person: -2.74, other: -0.72 },
  spelled: { person: -1.03, other: -0.98 },
  spelling: { person: -1.05, other: -0.4 },
  conflict: { person: -1.64, other: -2.07 },
  conflict_words: { person: -2.82, other: -2.23 },
  near_conflict: { person: -0.09, other: 0 },
  extra: { person: -0.96, other: -0.78 },
  extra_words: { person: -0.63, other: -0.88 },
  patronymic_conflict: { person: -2.87, other: -2.5 },
  patronymic_missing: { person: 0, other: -0.1 },
  initial: { person: 0, other: -0.3 },
  initial_conflict: { person: -2.24, other: -2 },
  one_word: { person: -1.15, other: -2.19 },
  generic_conflict: { person: -0.6, other: -0.76 },
  number_conflict: { person: -0.5, other: -0.33 },
  number_missing: { person: -1, other: -1 },
  form_conflict: { person: -2, other: -2 },
  form_missing: { person: -0.1, other: -0.04 },
  joined: { person: -0.42, other: -0.1 },
  swapped: { person: -0.68, other: -0.7 },
  father_swapped: { person: -2.31, other: -2 },
  reordered: { person: -0.05, other: -0.05 },
  evidence: { person: 2.66, other: 1.93 },
}

/** The line from points to the logarithm of the odds that two names are one party's. */
export const CALIBRATION = { slope: 1.23, shift: -0.04 } as const
