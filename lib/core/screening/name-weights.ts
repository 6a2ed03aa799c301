import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** What one observation adds to the points of a name at full strength, for persons' names and for all others. */
export interface NameWeight {
  readonly person: number
  readonly other: number
}

/** Points before anything is observed. */
export const BASE_POINTS: NameWeight = { person: -0.95, other: -0.45 }

/**
 * THE TABLE of what each observation is worth. Written by `npm run bench -- train-names`; docs/names.md says how it was
 * fitted, on what, and what it reaches. A change here is a change of `POLICY.version`.
 */
export const NAME_WEIGHTS: Readonly<Record<NameObservation, NameWeight>> = {
  met: { person: 2.29, other: 2.09 },
  slips: { person: -0.11, other: -0.01 },
  slip_share: { person: -4.05, other: -3.98 },
  slip_word: { person: -0.96, other: -0.92 },
  slip_first: { person: -0.75, other: -0.53 },
  lone_slip: { person: -5, other: -4.93 },
  lone_sound: { person: -1.36, other: -1.37 },
  sound: { person: -1.81, other: -1.59 },
  sound_word: { person: -1.65, other: -1.43 },
  spelled: { person: -1.04, other: -0.98 },
  spelling: { person: -1.06, other: -0.52 },
  conflict: { person: -1.6, other: -1.53 },
  conflict_words: { person: -2.87, other: -1.59 },
  near_conflict: { person: 0, other: 0 },
  extra: { person: -1.18, other: -0.79 },
  extra_words: { person: -1.35, other: -0.77 },
  patronymic_conflict: { person: -2.88, other: -2.5 },
  patronymic_missing: { person: -0.1, other: -0.1 },
  initial: { person: -0.03, other: -0.42 },
  initial_conflict: { person: -2.26, other: -2 },
  one_word: { person: -1.21, other: -1.59 },
  name_alone: { person: -1.3, other: -1.3 },
  name_conflict: { person: 0, other: 0 },
  generic_conflict: { person: -0.6, other: -0.31 },
  place_conflict: { person: -1.5, other: -1.66 },
  place_missing: { person: -0.7, other: -0.98 },
  number_conflict: { person: -1, other: -0.81 },
  number_missing: { person: -1, other: -0.96 },
  form_conflict: { person: -2, other: -1.99 },
  form_missing: { person: -0.1, other: -0.1 },
  joined: { person: -0.67, other: -0.36 },
  swapped: { person: -0.68, other: -0.7 },
  father_swapped: { person: -3, other: -3 },
  reordered: { person: -0.05, other: -0.05 },
  writing: { person: -0.1, other: -0.1 },
  evidence: { person: 2.21, other: 2.73 },
}

/** The line from points to the logarithm of the odds that two names are one party's. */
export const CALIBRATION = { slope: 1.12, shift: 0.1 } as const
