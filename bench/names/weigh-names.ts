import { NAME_OBSERVATIONS, type NameObservation } from '#lib/core/screening/observe-names.ts'
import { fitWeights } from './fit-weights.ts'
import {
  crossScript,
  isTunedOn,
  type LabelledPair,
  type LabelledSet,
  ministryPairs,
  nameBench,
  ordinaryPeople,
  treatedPersons,
} from './labelled-sets.ts'
import { compileNearest, unPersons } from './nearest-listed.ts'
import { type ObservedCase, observeCases } from './observed-cases.ts'
import { enterpriseNegatives } from './ordinary-enterprises.ts'

/**
 * What an officer would expect each observation to be worth before any data were seen; the fit is drawn towards it, so
 * that what the labelled sets hardly show (a father and a son changed about) keeps a sensible weight.
 */
const EXPECTED: Readonly<Record<NameObservation, number>> = {
  met: 2,
  slips: -0.5,
  slip_share: -4,
  slip_word: -1,
  slip_first: -0.5,
  lone_slip: -5,
  lone_sound: -1.5,
  sound: -1,
  sound_word: -1,
  spelled: -1,
  spelling: -0.4,
  conflict: -2,
  conflict_words: -2,
  near_conflict: -0.01,
  extra: -0.5,
  extra_words: -0.6,
  patronymic_conflict: -2.5,
  patronymic_missing: -0.1,
  initial: -0.3,
  initial_conflict: -2,
  one_word: -1.5,
  name_alone: -1.3,
  meaning_alone: -1.3,
  name_conflict: -1,
  generic_conflict: -0.6,
  place_conflict: -1.5,
  place_missing: -0.7,
  number_conflict: -1,
  number_missing: -1,
  form_conflict: -2,
  form_missing: -0.1,
  joined: -0.1,
  swapped: -0.7,
  reordered: -0.05,
  writing: -0.1,
  father_swapped: -3,
  evidence: 2,
}
/**
 * Kept as expected: the few labelled pairs that call a name in another order another person are no rule for lists, and
 * what one writing of a name lacks must count a little, or hits with less evidence tie with those that have it all; and
 * hardly any pair shows father and son changed about, who are two people.
 */
const KEPT: ReadonlySet<NameObservation> = new Set([
  'reordered',
  'patronymic_missing',
  'form_missing',
  'father_swapped',
  'writing',
  'name_alone',
  'meaning_alone',
])
/** How strongly the fit is drawn towards the expectation. */
const PENALTY = 2
/** How much one case of each set counts: the hand-labelled ones most, the many derived ones little. */
const COUNTS = {
  labelled: 1,
  treated: 0.3,
  crossScript: 0.02,
  ordinary: 0.07,
  listedEnterprises: 0.06,
  ordinaryEnterprises: 0.06,
} as const
const NEAREST = 2

/** All cases of the half that is tuned on. */
export function tuningCases(): ObservedCase[] {
  const tuned = (pairs: readonly LabelledPair[]) => pairs.filter(isTunedOn)
  return [
    ...observeCases(tuned(nameBench().pairs), COUNTS.labelled),
    ...observeCases(tuned(treatedPersons().pairs), COUNTS.treated),
    ...observeCases(tuned(ofKind(crossScript(), 'person')), COUNTS.crossScript),
    ...observeCases(tuned(ofKind(ministryPairs(), 'person')), COUNTS.crossScript),
    ...observeCases(tuned(ordinaryNegatives()), COUNTS.ordinary),
    ...observeCases(tuned(ofKind(crossScript(), 'organisation')), COUNTS.listedEnterprises),
    ...observeCases(tuned(ofKind(ministryPairs(), 'organisation')), COUNTS.listedEnterprises),
    ...observeCases(tuned(enterpriseNegatives(NEAREST)), COUNTS.ordinaryEnterprises),
  ]
}

function ofKind({ pairs }: LabelledSet, wanted: LabelledPair['kind']): LabelledPair[] {
  return pairs.filter(({ kind }) => kind === wanted)
}

/** Ordinary people beside the listed names that come nearest to theirs. */
function ordinaryNegatives(): LabelledPair[] {
  const find = compileNearest(unPersons())
  return ordinaryPeople().flatMap((name) =>
    find(name, NEAREST).map(({ text }): LabelledPair => {
      return { kind: 'person', name1: name, name2: text, match: false, group: 'ordinary' }
    }),
  )
}

export interface WeighedSide {
  readonly base: number
  readonly weights: Readonly<Record<NameObservation, number>>
}

/** Fits the weights of persons' names or of all others. */
export function weighSide(cases: readonly ObservedCase[], person: boolean): WeighedSide {
  const prior = NAME_OBSERVATIONS.map((code) => EXPECTED[code])
  const { bias, weights } = fitWeights(
    cases.filter((one) => one.person === person).map(withoutKept),
    prior,
    PENALTY,
  )
  const named = NAME_OBSERVATIONS.map((code, at): [NameObservation, number] => [
    code,
    rounded(weights[at] ?? 0),
  ])
  return { base: rounded(bias), weights: Object.fromEntries(named) as Record<NameObservation, number> }
}

const FOLDS = 5

/**
 * The line from points to the logarithm of the odds, fitted on points that each case got from weights fitted without
 * its fold, so that the line does not learn from what the weights already know.
 */
export function fitCalibration(cases: readonly ObservedCase[]): {
  readonly slope: number
  readonly shift: number
} {
  const judged = Array.from({ length: FOLDS }, (_, fold) => judgeFold(cases, fold)).flat()
  const { bias, weights } = fitWeights(judged, [1], 0)
  return { slope: rounded(weights[0] ?? 1), shift: rounded(bias) }
}

function judgeFold(cases: readonly ObservedCase[], fold: number) {
  const inFold = (_: ObservedCase, at: number) => at % FOLDS === fold
  const rest = cases.filter((one, at) => !inFold(one, at))
  const sides = { person: weighSide(rest, true), other: weighSide(rest, false) }
  return cases.filter(inFold).map(({ person, values, match, weight }) => {
    const { base, weights } = person ? sides.person : sides.other
    const points = NAME_OBSERVATIONS.reduce((sum, code, at) => sum + weights[code] * (values[at] ?? 0), base)
    return { values: [points], match, weight }
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

function withoutKept(one: ObservedCase): ObservedCase {
  return {
    ...one,
    values: one.values.map((value, at) => (KEPT.has(NAME_OBSERVATIONS[at] ?? 'met') ? 0 : value)),
  }
}
