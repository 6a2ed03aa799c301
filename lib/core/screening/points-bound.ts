import { pointsOf } from '#lib/core/screening/calibration.ts'
import { BASE_POINTS, NAME_WEIGHTS } from '#lib/core/screening/name-weights.ts'
import {
  COUNT_MAX,
  extraOf,
  FOREIGN_CONFLICT,
  NAME_OBSERVATIONS,
  type NameObservation,
  surplus,
} from '#lib/core/screening/observe-names.ts'

/** What of a table of weights the bounds of the points need: never what a pair gets, only what no pair can exceed. */
export interface BoundWeights {
  /** Whether names are weighed as persons' names. */
  readonly person: boolean
  readonly base: number
  readonly met: number
  readonly evidence: number
  /** Costs, none beneath nought. */
  readonly conflict: number
  readonly conflictWord: number
  /** What a word in conflict with one of another script counts of that. */
  readonly foreignConflict: number
  readonly extra: number
  readonly extraWord: number
  readonly oneWord: number
  readonly nameAlone: number
  readonly sound: number
  readonly soundWord: number
  readonly spelled: number
  readonly slips: number
  readonly slipShare: number
  readonly slipWord: number
}

/** Codes that the bounds count; what any other code could add at most goes into the base. */
const COUNTED: ReadonlySet<NameObservation> = new Set([
  'met',
  'evidence',
  'conflict',
  'conflict_words',
  'extra',
  'extra_words',
  'one_word',
  'name_alone',
  'sound',
  'sound_word',
  'spelled',
  'slips',
  'slip_share',
  'slip_word',
])
/** Rounding of weights, bits and scores on the way into an index and back. */
const SLACK = 1e-3

const PERSON = boundWeights('person')
const OTHER = boundWeights('other')

/** The weights for persons' names or all others. */
export function weightsFor(person: boolean): BoundWeights {
  return person ? PERSON : OTHER
}

function boundWeights(side: 'person' | 'other'): BoundWeights {
  const gain = (code: NameObservation) => Math.max(0, NAME_WEIGHTS[code][side])
  const cost = (code: NameObservation) => Math.max(0, -NAME_WEIGHTS[code][side])
  const rest = NAME_OBSERVATIONS.filter((code) => !COUNTED.has(code))
  const counted = NAME_OBSERVATIONS.filter(
    (code) => COUNTED.has(code) && code !== 'met' && code !== 'evidence',
  )
  const most = [...rest, ...counted].reduce((sum, code) => sum + gain(code) * COUNT_MAX, 0)
  const foreignConflict = side === 'person' ? 1 : FOREIGN_CONFLICT
  return {
    person: side === 'person',
    base: BASE_POINTS[side] + most + SLACK,
    met: gain('met'),
    evidence: gain('evidence'),
    // a word that conflicts may not cost less than one that is only extra: then neither counts more than the cheaper
    conflict: cost('conflict'),
    extra: Math.min(cost('extra'), cost('conflict')),
    conflictWord: cost('conflict_words'),
    foreignConflict,
    extraWord: Math.min(cost('extra_words'), cost('conflict_words') * foreignConflict),
    oneWord: cost('one_word'),
    nameAlone: cost('name_alone'),
    ...{ sound: cost('sound'), soundWord: cost('sound_word'), spelled: cost('spelled') },
    ...{ slips: cost('slips'), slipShare: cost('slip_share'), slipWord: cost('slip_word') },
  }
}

/** Telling words left over of one name, those in Latin letters, and what they weigh. */
export interface LeftOver {
  words: number
  latin: number
  weight: number
}

/** What words left over on either side cost at least: those against one another conflict, the rest is extra. */
export function leftOverCost(weights: BoundWeights, a: LeftOver, b: LeftOver): number {
  const conflicts = Math.min(a.words, b.words)
  const own = Math.min(a.latin, b.latin)
  const counted = own + weights.foreignConflict * (conflicts - own)
  const extra = Math.max(surplus(a.weight, b.words), surplus(b.weight, a.words))
  return weights.conflictWord * Math.min(COUNT_MAX, counted) + weights.extraWord * extraOf(extra)
}

/**
 * What leaving a word unmet that could be met costs at least, by its weight: its share of what is met, and a part of what words
 * that one name has more cost together, or a conflict.
 */
export function costOfUnmet(
  weights: BoundWeights,
  { whole, words, left }: { readonly whole: number; readonly words: number; readonly left: number },
): (weight: number) => number {
  const perWeight = (weights.extraWord * Math.exp(-left) * extraOf(words)) / Math.max(1, words)
  const conflict = Math.max(
    0,
    weights.conflictWord * weights.foreignConflict - weights.extraWord * extraOf(1),
  )
  return (weight) => (weights.met * weight) / Math.max(1, whole) + Math.min(conflict, perWeight * weight)
}

/** The points that a score asks for at least. */
export function pointsOfScore(score: number): number {
  return pointsOf(score) - SLACK
}
