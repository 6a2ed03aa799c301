import type { ReadName } from '#lib/core/screening/asked-name.ts'
import { bearsName, isFull, isLeftOpen, isRare } from '#lib/core/screening/lone-word.ts'
import { EVIDENCE_BITS, isTelling, isUnasked } from '#lib/core/screening/observe-names.ts'
import {
  type BoundWeights,
  type LeftOver,
  leftOverCost,
  weightsFor,
} from '#lib/core/screening/points-bound.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'

/** What a letter that differs between two syllables proves: nearly nothing (see `meetSyllables`). */
const SYLLABLE_SCORE_MAX = 0.4
/** So many sets of words are worked out once each: all those of a name of ten words. */
const SUBSETS_KEPT_MAX = 1 << 10

/** What of a listed name bears on what a query can reach with it. */
interface Other {
  /** One of the words may meet several of the listed name. */
  readonly joined: boolean
  /** Telling words of the listed name that no word of the query can meet. */
  readonly missing: LeftOver
  /** It may be three short syllables of a person's name. */
  readonly syllabic: boolean
}

/** The most points that a query can reach, by which of its words (as bits) a listed name meets. */
export interface Reach {
  readonly of: (words: number, other: Other) => number
  /** Whether any listed name can reach so many points that meets these words. */
  readonly mayReach: (words: number, points: number) => boolean
  /**
   * Whether one can that meets no more than these words, one by one: none of them meets neighbouring words taken as one, none
   * is all that the name has, and no initial stands for another. Always asked with the same points.
   */
  readonly mayReachByThese: (words: number, points: number) => boolean
}

/** No word of a listed name is left over. */
const NONE_LEFT: LeftOver = { words: 0, latin: 0, weight: 0 }
const UNKNOWN = 0
const FALLS_SHORT = 1
const REACHES = 2

/**
 * Bounds the points of a query by the words that a listed name meets, as if it met them to the letter, and by how many words
 * of either are left over. More words met never reach less.
 */
export function reachOf(asked: ReadName, person: boolean): Reach {
  const weights = weightsFor(person)
  const [apart, joint] = [keptPoints(asked, weights, false), keptPoints(asked, weights, true)]
  const left = keptLeft(asked)
  const lone = loneWords(asked, person)
  const of: Reach['of'] = (words, { joined, missing, syllabic }) => {
    const whole = (joined ? joint : apart)(words) - leftOverCost(weights, left(words), missing)
    const points = lone(words, missing.words) ? Math.max(whole, alonePoints(asked, weights, words)) : whole
    return asked.syllabic && syllabic ? Math.max(points, syllables(asked, weights, words)) : points
  }
  const mayReach: Reach['mayReach'] = (words, points) =>
    of(words, { joined: true, missing: NONE_LEFT, syllabic: true }) >= points
  const kept = new Uint8Array(Math.min(SUBSETS_KEPT_MAX, 2 ** asked.prepared.words.length))
  const mayReachByThese: Reach['mayReachByThese'] = (words, points) => {
    const known = kept[words] ?? UNKNOWN
    if (known !== UNKNOWN) return known === REACHES
    const whole = apart(words) - leftOverCost(weights, left(words), NONE_LEFT)
    const reaches = asked.syllabic || whole >= points
    if (words < kept.length) kept[words] = reaches ? REACHES : FALLS_SHORT
    return reaches
  }
  return { of, mayReach, mayReachByThese }
}

/** The points by the words met, worked out once for each set of words. */
function keptPoints(asked: ReadName, weights: BoundWeights, joined: boolean): (words: number) => number {
  const kept = new Float64Array(Math.min(SUBSETS_KEPT_MAX, 2 ** asked.prepared.words.length)).fill(Number.NaN)
  return (words) => {
    const known = kept[words] ?? Number.NaN
    if (!Number.isNaN(known)) return known
    const points = wholeWords(asked, weights, { words, joined })
    if (words < kept.length) kept[words] = points
    return points
  }
}

/** The telling words of the query that are left over, by the words met; worked out once for each set of words. */
function keptLeft({ prepared }: ReadName): (words: number) => LeftOver {
  const kept: LeftOver[] = []
  return (words) => {
    const known = kept[words]
    if (known !== undefined) return known
    const left = { words: 0, latin: 0, weight: 0 }
    prepared.words.forEach((word, at) => {
      if ((words & (1 << at)) !== 0 || !isTelling(word)) return
      left.words += 1
      left.latin += word.token.script === 'latn' ? 1 : 0
      left.weight += word.weight
    })
    if (words < SUBSETS_KEPT_MAX) kept[words] = left
    return left
  }
}

/** Whether query and listed name may be one word of the other that stands for it alone (see `isLoneWord`), by the words met. */
function loneWords({ prepared }: ReadName, person: boolean): (words: number, missing: number) => boolean {
  const full = prepared.words.flatMap((word, at) => (isFull(word) ? [{ word, bit: 1 << at }] : []))
  const [only, more] = full
  if (only === undefined) return () => false
  if (more === undefined) {
    const rare = isRare(only.word, person)
    return () => rare
  }
  const open = full.reduce((bits, { word, bit }) => (isLeftOpen(word.role, person) ? bits | bit : bits), 0)
  const all = full.reduce((bits, { bit }) => bits | bit, 0)
  const bearers = full.filter(({ word }) => bearsName(word.role, person) && isRare(word, person))
  const possible = bearers.filter(({ bit }) => (all & ~open & ~bit) === 0)
  if (possible.length === 0) return () => false
  return (words, missing) => missing === 0 && possible.some(({ bit }) => (words & bit) !== 0)
}

function alonePoints({ prepared }: ReadName, weights: BoundWeights, met: number): number {
  const bits = prepared.words.reduce((sum, word, at) => ((met & (1 << at)) === 0 ? sum : sum + word.bits), 0)
  return (
    weights.base + weights.met + weights.evidence * (1 - Math.exp(-bits / EVIDENCE_BITS)) - weights.nameAlone
  )
}

interface Met {
  readonly words: number
  readonly joined: boolean
}

function wholeWords({ prepared }: ReadName, weights: BoundWeights, { words: met, joined }: Met): number {
  const { words } = prepared
  const partners = countBits(met)
  let [own, unasked, bits, full] = [0, 0, 0, 0]
  words.forEach((word, at) => {
    if (isFull(word)) full += 1
    if ((met & (1 << at)) !== 0) {
      own += word.weight
      bits += word.bits
    } else if (isUnasked(word)) unasked += word.weight
  })
  const ratio = (own + partners) / Math.max(1e-6, prepared.weight - unasked + partners)
  return (
    weights.base +
    weights.met * Math.min(1, ratio) +
    weights.evidence * (1 - Math.exp(-bits / EVIDENCE_BITS)) -
    (partners <= 1 && !joined && full > 1 ? weights.oneWord : 0)
  )
}

/** All three syllables met, those that are not like the listed ones by a slip of a letter each. */
function syllables({ prepared }: ReadName, weights: BoundWeights, met: number): number {
  let [bits, slips, letters, share] = [0, 0, 0, 0]
  prepared.words.forEach((word, at) => {
    letters += word.letters.length + 2
    if ((met & (1 << at)) !== 0) bits += word.bits
    else {
      bits += word.bits * SYLLABLE_SCORE_MAX
      slips += 1
      share = Math.max(share, 1 / (word.letters.length + 2))
    }
  })
  return (
    weights.base +
    weights.met +
    weights.evidence * (1 - Math.exp(-bits / EVIDENCE_BITS)) -
    weights.slips * slips -
    weights.slipShare * Math.min(1, slips / letters) -
    weights.slipWord * share
  )
}
