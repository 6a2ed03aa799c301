import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** What one observation adds to the points of a name at full strength, for persons' names and for all others. */
export interface NameWeight {
  readonly person: number
  readonly other: number
}

/** Points before anything is observed. */
export const BASE_POINTS: NameWeight = { person: -1.1, other: -0.5 }

/**
 * THE TABLE of what each observation is worth. Written by `npm run bench -- train-names`; docs/names.md says how it was
 * fitted, on what, and what it reaches. A change here is a change of `POLICY.version`.
 */
export const NAME_WEIGHTS: Readonly<Record<NameObservation, NameWeight>> = {
  met: { person: 2.45, other: 2.16 },
  slips: { person: -0.08, other: -0.03 },
  slip_share: { person: -4.04, other: -3.99 },
  slip_word: { person: -0.96, other: -0.92 },
  slip_first: { person: -0.79, other: -0.54 },
  lone_slip: { person: -5, other: -4.93 },
  lone_sound: { person: -1.37, other: -1.46 },
  sound: { person: -1.81, other: -1.65 },
  sound_word: { person: -1.61, other: -1.56 },
  spelled: { person: -1.04, other: -0.98 },
  spelling: { person: -1.05, other: -0.52 },
  conflict: { person: -1.87, other: -1.67 },
  conflict_words: { person: -3, other: -1.82 },
  near_conflict: { person: -0.07, other: 0 },
  extra: { person: -1.17, other: -0.9 },
  extra_words: { person: -1.39, other: -1 },
  patronymic_conflict: { person: -2.89, other: -2.5 },
  patronymic_missing: { person: -0.1, other: -0.1 },
  initial: { person: -0.01, other: -0.42 },
  initial_conflict: { person: -2.27, other: -2 },
  one_word: { person: -1.44, other: -1.94 },
  name_alone: { person: -1.3, other: -1.3 },
  meaning_alone: { person: -1.3, other: -1.3 },
  name_conflict: { person: -1, other: -0.57 },
  generic_conflict: { person: -0.6, other: -0.26 },
  place_conflict: { person: -1.5, other: -1.63 },
  place_missing: { person: -0.7, other: -0.85 },
  number_conflict: { person: -1, other: -0.81 },
  number_missing: { person: -1, other: -0.95 },
  form_conflict: { person: -2, other: -1.99 },
  form_missing: { person: -0.1, other: -0.1 },
  joined: { person: -0.78, other: -0.29 },
  swapped: { person: -0.68, other: -0.7 },
  father_swapped: { person: -3, other: -3 },
  reordered: { person: -0.05, other: -0.05 },
  writing: { person: -0.1, other: -0.1 },
  evidence: { person: 2.3, other: 2.83 },
}

/** The line from points to the logarithm of the odds that two names are one party's. */
export const CALIBRATION = { slope: 1.19, shift: 0.1 } as const
