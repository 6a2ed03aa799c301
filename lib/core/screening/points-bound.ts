import { BASE_POINTS, CALIBRATION, NAME_WEIGHTS } from '#lib/core/screening/name-weights.ts'
import { COUNT_MAX, NAME_OBSERVATIONS, type NameObservation } from '#lib/core/screening/observe-names.ts'

/** What of a table of weights the bounds of the points need: never what a pair gets, only what no pair can exceed. */
export interface BoundWeights {
  readonly base: number
  readonly met: number
  readonly evidence: number
  /** Costs, none beneath nought. */
  readonly conflict: number
  readonly conflictWord: number
  readonly extra: number
  readonly extraWord: number
  readonly oneWord: number
  readonly sound: number
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
  'sound',
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
  return {
    base: BASE_POINTS[side] + most + SLACK,
    met: gain('met'),
    evidence: gain('evidence'),
    // a word that conflicts may not cost less than one that is only extra: then neither counts more than the cheaper
    conflict: cost('conflict'),
    extra: Math.min(cost('extra'), cost('conflict')),
    conflictWord: cost('conflict_words'),
    extraWord: Math.min(cost('extra_words'), cost('conflict_words')),
    oneWord: cost('one_word'),
    ...{ sound: cost('sound'), spelled: cost('spelled') },
    ...{ slips: cost('slips'), slipShare: cost('slip_share'), slipWord: cost('slip_word') },
  }
}

/** The points that a score asks for at least. */
export function pointsOfScore(score: number): number {
  return (Math.log(score / (1 - score)) - CALIBRATION.shift) / CALIBRATION.slope - SLACK
}
