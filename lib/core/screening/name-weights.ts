import type { NameObservation } from '#lib/core/screening/observe-names.ts'

/** What one observation adds to the points of a name at full strength, for persons' names and for all others. */
export interface NameWeight {
  readonly person: number
  readonly other: number
}

/** Points before anything is observed. */
export const BASE_POINTS: NameWeight = { person: 0.2, other: -0.45 }

/** THE TABLE of what each observation is worth: see docs/names.md for how it was fitted. */
export const NAME_WEIGHTS: Readonly<Record<NameObservation, NameWeight>> = {
  met: { person: 2, other: 2.41 },
  slips: { person: -0.25, other: -0.44 },
  slip_share: { person: -4.1, other: -4.1 },
  sound: { person: -0.95, other: -0.93 },
  spelling: { person: -0.47, other: 0 },
  conflict: { person: -1.91, other: -2.01 },
  conflict_words: { person: -2.87, other: -2.24 },
  near_conflict: { person: -0.38, other: 0.01 },
  extra: { person: -0.33, other: -1.01 },
  extra_words: { person: -0.1, other: -0.78 },
  patronymic_conflict: { person: -2.97, other: -2.5 },
  patronymic_missing: { person: 0, other: -0.1 },
  initial: { person: 0, other: -0.3 },
  initial_conflict: { person: -2.22, other: -2 },
  one_word: { person: -0.23, other: -1.24 },
  generic_conflict: { person: -0.6, other: -0.83 },
  number_conflict: { person: -0.5, other: -0.46 },
  number_missing: { person: -1, other: -1.42 },
  form_conflict: { person: -2, other: -2.38 },
  form_missing: { person: -0.1, other: 0 },
  joined: { person: -0.26, other: 0 },
  swapped: { person: -0.7, other: -0.7 },
  father_swapped: { person: -2.46, other: -2 },
  evidence: { person: 0.1, other: 1.01 },
}
