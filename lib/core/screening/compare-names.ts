import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import { type Alignment, alignWords } from '#lib/core/screening/align-words.ts'
import { scoreOfPoints } from '#lib/core/screening/calibration.ts'
import { explainTokens, type TokenMatch } from '#lib/core/screening/explain-tokens.ts'
import { weighedAsPersons } from '#lib/core/screening/lone-word.ts'
import { BASE_POINTS, NAME_WEIGHTS } from '#lib/core/screening/name-weights.ts'
import {
  NAME_OBSERVATIONS,
  type NameObservation,
  type NameObservations,
  observeNames,
} from '#lib/core/screening/observe-names.ts'

/** One line of the points: `score` is how strongly it was observed, `weight` what it adds or takes at 1. */
export interface NameFeature {
  readonly code: NameObservation | 'base' | 'heard_only'
  readonly score: number
  readonly weight: number
}

export interface NameComparison {
  /** Whether the names were weighed as persons' names. */
  readonly person: boolean
  /** 0..1, nine decimals: the share of pairs with so many points that are one party's names. 0 when nothing can be compared. */
  readonly score: number
  /** Logarithm of the odds: the sum of score × weight of the features. */
  readonly points: number
  /** Only what was observed; empty when one of the names has nothing that can be compared. */
  readonly features: readonly NameFeature[]
  /** Which word met which, in the order of the first name; then what met nothing or was not compared. */
  readonly tokens: readonly TokenMatch[]
}

const NOTHING: NameComparison = {
  person: false,
  score: 0,
  points: Number.NEGATIVE_INFINITY,
  features: [],
  tokens: [],
}

/**
 * Compares two whole names and says why. Symmetric: the names may change places, then every token's sides do. Takes
 * no longer for hostile input: a name has at most `NAME_TOKENS_MAX` words.
 */
export function compareNames(a: PreparedName, b: PreparedName): NameComparison {
  const laid = layOut(a, b)
  if (laid === null) return NOTHING
  const features = featuresOf(laid)
  const points = sumOf(features)
  return {
    person: laid.person,
    score: scoreOfPoints(points),
    points,
    features,
    tokens: explainTokens(a, b, laid.alignment),
  }
}

interface LaidOut {
  readonly person: boolean
  readonly alignment: Alignment
  readonly observed: NameObservations
}

/** Lays the names out in an order of their own, so that it does not matter which was given first. */
function layOut(a: PreparedName, b: PreparedName): LaidOut | null {
  if (a.words.length === 0 || b.words.length === 0) return null
  const turned = orderOf(a) > orderOf(b)
  const [one, other] = turned ? [b, a] : [a, b]
  const alignment = alignWords(one, other)
  const observed = observeNames(one, other, alignment)
  const person = weighedAsPersons(a.kind, b.kind)
  return { person, observed, alignment: turned ? turn(alignment) : alignment }
}

function orderOf({ words }: PreparedName): string {
  return words.map((word: NameWord) => `${word.token.text}\u0000${word.role}`).join('\u0001')
}

function turn({ pairs, restA, restB }: Alignment): Alignment {
  const turned = pairs.map((pair) => ({
    ...pair,
    a: pair.b,
    b: pair.a,
    weightA: pair.weightB,
    weightB: pair.weightA,
  }))
  return { pairs: turned.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0)), restA: restB, restB: restA }
}

function featuresOf({ person, observed }: LaidOut): NameFeature[] {
  const side = person ? 'person' : 'other'
  const features: NameFeature[] = [{ code: 'base', score: 1, weight: BASE_POINTS[side] }]
  for (const code of NAME_OBSERVATIONS) {
    const score = Math.round(observed[code] * 1e6) / 1e6
    if (score !== 0) features.push({ code, score, weight: NAME_WEIGHTS[code][side] })
  }
  return features
}

function sumOf(features: readonly NameFeature[]): number {
  return features.reduce((sum, { score, weight }) => sum + score * weight, 0)
}
