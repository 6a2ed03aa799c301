import type { NameWord } from '#lib/core/names/prepared-name.ts'
import { SYLLABLES } from '#lib/core/screening/align-words.ts'
import type { AlikeWords } from '#lib/core/screening/alike-memory.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import { ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { isFull } from '#lib/core/screening/lone-word.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'
import { COUNT_MAX, EVIDENCE_BITS, isTelling, isUnasked, surplus } from '#lib/core/screening/observe-names.ts'
import {
  type BoundWeights,
  costOfUnmet,
  type LeftOver,
  leftOverCost,
} from '#lib/core/screening/points-bound.ts'
import { HAS_INITIAL, IS_SYLLABIC } from '#lib/core/screening/writing-traits.ts'

/** A word of a person's name with the words of the lists that it is like. */
export interface LoneWord {
  readonly word: NameWord
  readonly alike: AlikeWords
}

/** What the other words of the name are together. */
export interface OtherWords {
  readonly count: number
  /** Least and most that they weigh. */
  readonly least: number
  readonly most: number
  /** Letters that they have at most. */
  readonly letters: number
}

/** One word among others, with the weights by which the name is judged. */
export interface AloneAmong {
  readonly lone: LoneWord
  readonly others: OtherWords
  readonly weights: BoundWeights
}

interface Met {
  score: number
  doubt: number
}

/**
 * The most points that a person's name reaches with a listed name that it meets by one of its words only, whatever the others
 * are: never less than `boundWriting` says of the whole name.
 */
export function boundAlone(index: NameIndex, asked: AloneAmong, writing: number): number {
  const { lone, others, weights } = asked
  const listed = listedSide(index, writing)
  if (others.count === SYLLABLES - 1 && listed.syllabic) return Number.POSITIVE_INFINITY
  const own = lone.word.weight
  const most = own + others.most
  const whole = most + listed.weight
  const { met, best, joined } = meetings(index, asked, writing)
  const missing = leftOf(listed, met)
  if (listed.initials) return reachAlone(asked, joined ? NOTHING_LEFT : missing, joined)
  const unmet = costOfUnmet(weights, {
    ...{ whole, words: Math.max(others.count + 1, listed.words.length) },
    left: Math.max(surplus(others.most, missing.words), surplus(missing.weight, others.count)),
  })
  let [metWeight, metFull, bits, doubt, unasked] = [0, 0, 0, 0, 0]
  listed.words.forEach((word, at) => {
    const { score, doubt: cost } = met[at] ?? UNMET
    if (!isMet(met[at])) {
      if (isUnasked(word)) unasked += word.weight
      return
    }
    metWeight += word.weight
    bits += word.bits * score
    doubt += isTelling(word) ? Math.min(cost, unmet(word.weight)) : 0
    metFull += 1
  })
  const ratio = (own + metWeight) / Math.max(1e-6, own + others.least + listed.weight - unasked)
  const heaviest = Math.max(1e-6, most, listed.weight)
  const conflict = Math.min(others.least, missing.weight) / Math.max(1e-6, Math.min(most, listed.weight))
  const extra = Math.max(0, others.least - missing.weight, missing.weight - others.most) / heaviest
  const evidence =
    weights.evidence * (1 - Math.exp(-Math.min(lone.word.bits * best.score, bits) / EVIDENCE_BITS))
  const points =
    weights.base +
    weights.met * Math.min(1, ratio) +
    evidence -
    leftOverCost(weights, leftOfOthers(others), missing) -
    weights.conflict * Math.min(1, conflict) -
    weights.extra * extra -
    (metFull <= 1 && Math.max(others.count + 1, listed.full) > 1 ? weights.oneWord : 0) -
    Math.max(Math.min(best.doubt, unmet(own)), doubt)
  // a listed name of one word may stand for the whole of the other, see `isLoneWord`
  if (listed.full > 1) return points
  return Math.max(points, weights.base + weights.met + evidence - weights.nameAlone)
}

const NOTHING_LEFT: LeftOver = { words: 0, latin: 0, weight: 0 }

/** Of the script of what is left nothing is known: it counts as another than that of the other words. */
function leftOf({ words }: ListedSide, met: readonly Met[]): LeftOver {
  const left = { ...NOTHING_LEFT }
  words.forEach((word, at) => {
    if (isMet(met[at]) || !isTelling(word)) return
    left.words += 1
    left.weight += word.weight
  })
  return left
}

function leftOfOthers({ count, least }: OtherWords): LeftOver {
  return { words: count, latin: 0, weight: least }
}

function isMet(met: Met | undefined): boolean {
  return met !== undefined && met.doubt < Number.POSITIVE_INFINITY
}

/** As `reachOf` counts it: an initial of the listed name is met in any case, but by none of the other words. */
function reachAlone(
  { lone: { word }, others, weights }: AloneAmong,
  missing: LeftOver,
  joined: boolean,
): number {
  const evidence = weights.evidence * (1 - Math.exp(-word.bits / EVIDENCE_BITS))
  const points =
    weights.base +
    weights.met * Math.min(1, (word.weight + 1) / (word.weight + others.least + 1)) +
    evidence -
    (others.count > 0 && !joined ? weights.oneWord : 0) -
    leftOverCost(weights, leftOfOthers(others), missing)
  if (missing.words > 0) return points
  return Math.max(points, weights.base + weights.met + evidence - weights.nameAlone)
}

/** What the initials of a listed name may stand for: words that begin with one of these letters or signs. */
export function initialsOf({ columns }: NameIndex, writing: number): readonly number[] {
  const codes: number[] = []
  const end = columns.writingWordsAt[writing + 1] ?? 0
  for (let at = columns.writingWordsAt[writing] ?? 0; at < end; at++) {
    const packed = columns.writingWords[at] ?? 0
    if (WORD_ROLES[packed >>> ROLE_SHIFT] !== 'initial') continue
    const id = packed & WORD_MASK
    codes.push(columns.lettersText[columns.lettersAt[id] ?? 0] ?? 0)
    codes.push(columns.vocabularyText[columns.vocabularyTextAt[id] ?? 0] ?? 0)
  }
  return codes
}

const UNMET: Met = { score: 0, doubt: Number.POSITIVE_INFINITY }

interface ListedWord {
  readonly role: (typeof WORD_ROLES)[number]
  readonly weight: number
  readonly bits: number
}

interface ListedSide {
  readonly words: readonly ListedWord[]
  readonly weight: number
  readonly full: number
  /** It has an initial, which any word may meet that begins so. */
  readonly initials: boolean
  readonly syllabic: boolean
}

function listedSide({ columns, traits }: NameIndex, writing: number): ListedSide {
  const words: ListedWord[] = []
  const end = columns.writingWordsAt[writing + 1] ?? 0
  for (let at = columns.writingWordsAt[writing] ?? 0; at < end; at++) {
    const packed = columns.writingWords[at] ?? 0
    words.push({
      role: WORD_ROLES[packed >>> ROLE_SHIFT] ?? 'name',
      weight: columns.wordWeights[at] ?? 0,
      bits: columns.wordBits[at] ?? 0,
    })
  }
  return {
    words,
    weight: words.reduce((sum, { weight }) => sum + weight, 0),
    full: words.filter(isFull).length,
    initials: ((traits[writing] ?? 0) & HAS_INITIAL) !== 0,
    syllabic: ((traits[writing] ?? 0) & IS_SYLLABIC) !== 0,
  }
}

/** How each listed word is met at best, by itself or joined to its neighbours, and the asked one likewise. */
function meetings(
  { columns }: NameIndex,
  asked: AloneAmong,
  writing: number,
): { readonly met: readonly Met[]; readonly best: Met; readonly joined: boolean } {
  const { alike } = asked.lone
  const best: Met = { ...UNMET }
  const from = columns.writingWordsAt[writing] ?? 0
  const places = (columns.writingWordsAt[writing + 1] ?? 0) - from
  const letters = lettersIn(
    columns,
    Array.from({ length: places }, (_, at) => from + at),
  )
  const met = Array.from({ length: places }, (): Met => ({ ...UNMET }))
  const meet = (id: number, first: number, count: number) => {
    const at = findNumber(alike.ids, id)
    if (at < 0) return
    const own = Array.from({ length: count }, (_, step) => from + first + step)
    const weight = own.reduce((sum, place) => sum + (columns.wordWeights[place] ?? 0), 0)
    const doubt = doubtOf(asked, at, { weight, letters: lettersIn(columns, own), name: letters })
    improve(best, alike.scores[at] ?? 0, doubt)
    for (let step = 0; step < count; step++) {
      const one = met[first + step]
      if (one !== undefined) improve(one, alike.scores[at] ?? 0, doubt / count)
    }
  }
  for (let at = 0; at < places; at++) {
    const packed = columns.writingWords[from + at] ?? 0
    meet(packed & WORD_MASK, at, 1)
    const role = WORD_ROLES[packed >>> ROLE_SHIFT]
    if (role === 'number' || role === 'initial') improve(met[at] ?? { ...UNMET }, 1, 0)
  }
  let joined = false
  const end = columns.writingJoinsAt[writing + 1] ?? 0
  for (let join = columns.writingJoinsAt[writing] ?? 0; join < end; join++) {
    const id = columns.joinWords[join] ?? 0
    joined ||= findNumber(alike.ids, id) >= 0
    meet(id, columns.joinPlaces[join] ?? 0, columns.joinCounts[join] ?? 1)
  }
  return { met, best, joined }
}

function lettersIn(columns: NameIndex['columns'], places: readonly number[]): number {
  return places.reduce((sum, place) => {
    const id = (columns.writingWords[place] ?? 0) & WORD_MASK
    return sum + (columns.lettersAt[id + 1] ?? 0) - (columns.lettersAt[id] ?? 0)
  }, 0)
}

function improve(met: Met, score: number, doubt: number): void {
  met.score = Math.max(met.score, score)
  met.doubt = Math.min(met.doubt, doubt)
}

interface Listed {
  readonly weight: number
  /** Letters of the words that are met, and of the whole listed name. */
  readonly letters: number
  readonly name: number
}

/** As `boundWriting` counts it. */
function doubtOf({ lone: { word, alike }, others, weights }: AloneAmong, at: number, listed: Listed): number {
  const edits = alike.edits[at] ?? 0
  if (edits > 0) {
    const length = Math.max(1, word.letters.length, listed.letters)
    const once = Math.min(COUNT_MAX, edits) * weights.slips + weights.slipWord * Math.min(1, edits / length)
    const letters = Math.max(1, listed.name, word.letters.length + others.letters)
    return once / (others.count + 1) + weights.slipShare * (edits / letters)
  }
  const apart = 1 - (alike.scores[at] ?? 0)
  const share = (word.weight + listed.weight) / 2
  if (alike.spelled[at] === 1) return weights.spelled * apart * share
  return apart * (weights.sound * share + weights.soundWord / (others.count + 1))
}
