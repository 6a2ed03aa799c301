import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** What one observation adds to the points of a name at full strength, for persons' names and for all others. */
export interface NameWeight {
  readonly person: number
  readonly other: number
}

/** Points before anything is observed. */
export const BASE_POINTS: NameWeight = { person: -1.38, other: -0.26 }

/**
 * THE TABLE of what each observation is worth. Written by `npm run bench -- train-names`; docs/names.md says how it was
 * fitted, on what, and what it reaches. A change here is a change of `POLICY.version`.
 */
export const NAME_WEIGHTS: Readonly<Record<NameObservation, NameWeight>> = {
  met: { person: 2.19, other: 2.31 },
  slips: { person: -0.08, other: -0.3 },
  slip_share: { person: -4.02, other: -4 },
  slip_word: { person: -0.95, other: -0.97 },
  sound: { person: -2.91, other: -0.69 },
  spelled: { person: -1.03, other: -0.98 },
  spelling: { person: -1.03, other: -0.4 },
  conflict: { person: -1.68, other: -2.08 },
  conflict_words: { person: -2.85, other: -2.25 },
  near_conflict: { person: -0.07, other: 0 },
  extra: { person: -0.98, other: -0.84 },
  extra_words: { person: -0.66, other: -0.89 },
  patronymic_conflict: { person: -2.86, other: -2.5 },
  patronymic_missing: { person: -0.1, other: -0.1 },
  initial: { person: 0, other: -0.3 },
  initial_conflict: { person: -2.24, other: -2 },
  one_word: { person: -1.16, other: -2.2 },
  generic_conflict: { person: -0.6, other: -0.77 },
  number_conflict: { person: -1, other: -0.76 },
  number_missing: { person: -1, other: -1 },
  form_conflict: { person: -2, other: -2 },
  form_missing: { person: -0.1, other: -0.1 },
  joined: { person: -0.5, other: -0.1 },
  swapped: { person: -0.68, other: -0.7 },
  father_swapped: { person: -2.5, other: -2.5 },
  reordered: { person: -0.05, other: -0.05 },
  writing: { person: -0.1, other: -0.1 },
  evidence: { person: 2.7, other: 1.93 },
}

/** The line from points to the logarithm of the odds that two names are one party's. */
export const CALIBRATION = { slope: 1.25, shift: 0.03 } as const
