import type { NameWord } from '#lib/core/names/prepared-name.ts'
import { SYLLABLE_CHARS_MAX, SYLLABLES } from '#lib/core/screening/align-words.ts'
import { findNumber } from '#lib/core/screening/hash-text.ts'
import { ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { isFull } from '#lib/core/screening/lone-word.ts'
import type { AlikeWords, NameIndex } from '#lib/core/screening/name-index.ts'
import { COUNT_MAX, EVIDENCE_BITS, isTelling, isUnasked, surplus } from '#lib/core/screening/observe-names.ts'
import { type BoundWeights, costOfUnmet, leftOverCost } from '#lib/core/screening/points-bound.ts'

/** A word of a person's name with the words of the lists that it is like. */
export interface LoneWord {
  readonly word: NameWord
  readonly alike: AlikeWords
}

/** Least and most that another word of the name weighs: its role's weight, less for a common one. */
const OTHER_WORD = { least: 0.6, most: 1 } as const

interface Met {
  score: number
  doubt: number
}

/**
 * The most points that a person's name of so many words reaches with a listed name that it meets by one of them only, whatever
 * the others are: never less than `boundWriting` says of the whole name.
 */
export function boundAlone(
  index: NameIndex,
  {
    lone,
    words,
    weights,
  }: { readonly lone: LoneWord; readonly words: number; readonly weights: BoundWeights },
  writing: number,
): number {
  const listed = listedSide(index, writing)
  if (listed.initials || (words === SYLLABLES && listed.syllabic)) return Number.POSITIVE_INFINITY
  const others = words - 1
  const own = lone.word.weight
  const most = own + others * OTHER_WORD.most
  const whole = most + listed.weight
  const { met, best } = meetings(index, { lone, words, weights }, writing)
  const missing = { words: 0, latin: 0, weight: 0 }
  let unasked = 0
  listed.words.forEach((word, at) => {
    if (isMet(met[at])) return
    if (isUnasked(word)) unasked += word.weight
    else if (isTelling(word)) {
      missing.words += 1
      missing.weight += word.weight
    }
  })
  const unmet = costOfUnmet(weights, {
    ...{ whole, words: Math.max(words, listed.words.length) },
    left: Math.max(surplus(others, missing.words), surplus(missing.weight, others)),
  })
  let [metWeight, metFull, bits, doubt] = [0, 0, 0, 0]
  listed.words.forEach((word, at) => {
    const { score, doubt: cost } = met[at] ?? UNMET
    if (!isMet(met[at])) return
    metWeight += word.weight
    bits += word.bits * score
    doubt += isTelling(word) ? Math.min(cost, unmet(word.weight)) : 0
    metFull += 1
  })
  const least = others * OTHER_WORD.least
  const ratio = (own + metWeight) / Math.max(1e-6, own + least + listed.weight - unasked)
  const heaviest = Math.max(1e-6, most, listed.weight)
  const conflict = Math.min(least, missing.weight) / Math.max(1e-6, Math.min(most, listed.weight))
  const extra = Math.max(0, least - missing.weight, missing.weight - others * OTHER_WORD.most) / heaviest
  const evidence =
    weights.evidence * (1 - Math.exp(-Math.min(lone.word.bits * best.score, bits) / EVIDENCE_BITS))
  const points =
    weights.base +
    weights.met * Math.min(1, ratio) +
    evidence -
    leftOverCost(weights, { words: others, latin: 0, weight: least }, missing) -
    weights.conflict * Math.min(1, conflict) -
    weights.extra * extra -
    (metFull <= 1 && Math.max(words, listed.full) > 1 ? weights.oneWord : 0) -
    Math.max(Math.min(best.doubt, unmet(own)), doubt)
  // a listed name of one word may stand for the whole of the other, see `isLoneWord`
  if (listed.full > 1) return points
  return Math.max(points, weights.base + weights.met + evidence - weights.nameAlone)
}

function isMet(met: Met | undefined): boolean {
  return met !== undefined && met.doubt < Number.POSITIVE_INFINITY
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

function listedSide({ columns }: NameIndex, writing: number): ListedSide {
  const words: ListedWord[] = []
  let syllabic = true
  const end = columns.writingWordsAt[writing + 1] ?? 0
  for (let at = columns.writingWordsAt[writing] ?? 0; at < end; at++) {
    const packed = columns.writingWords[at] ?? 0
    const id = packed & WORD_MASK
    syllabic &&= (columns.lettersAt[id + 1] ?? 0) - (columns.lettersAt[id] ?? 0) <= SYLLABLE_CHARS_MAX
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
    initials: words.some(({ role }) => role === 'initial'),
    syllabic: syllabic && words.length === SYLLABLES,
  }
}

/** How each listed word is met at best, by itself or joined to its neighbours, and the asked one likewise. */
function meetings(
  { columns }: NameIndex,
  lone: { readonly lone: LoneWord; readonly words: number; readonly weights: BoundWeights },
  writing: number,
): { readonly met: readonly Met[]; readonly best: Met } {
  const best: Met = { ...UNMET }
  const from = columns.writingWordsAt[writing] ?? 0
  const places = (columns.writingWordsAt[writing + 1] ?? 0) - from
  const met = Array.from({ length: places }, (): Met => ({ ...UNMET }))
  const meet = (id: number, first: number, count: number) => {
    const at = findNumber(lone.lone.alike.ids, id)
    if (at < 0) return
    const own = Array.from({ length: count }, (_, step) => from + first + step)
    const weight = own.reduce((sum, place) => sum + (columns.wordWeights[place] ?? 0), 0)
    const doubt = doubtOf(lone, at, { id, weight, letters: lettersIn(columns, own) })
    improve(best, lone.lone.alike.scores[at] ?? 0, doubt)
    for (let step = 0; step < count; step++) {
      const one = met[first + step]
      if (one !== undefined) improve(one, lone.lone.alike.scores[at] ?? 0, doubt / count)
    }
  }
  for (let at = 0; at < places; at++) {
    const packed = columns.writingWords[from + at] ?? 0
    meet(packed & WORD_MASK, at, 1)
    if (WORD_ROLES[packed >>> ROLE_SHIFT] === 'number') improve(met[at] ?? { ...UNMET }, 1, 0)
  }
  const end = columns.writingJoinsAt[writing + 1] ?? 0
  for (let join = columns.writingJoinsAt[writing] ?? 0; join < end; join++)
    meet(columns.joinWords[join] ?? 0, columns.joinPlaces[join] ?? 0, columns.joinCounts[join] ?? 1)
  return { met, best }
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
  readonly id: number
  readonly weight: number
  readonly letters: number
}

/** As `boundWriting` counts it, but for the share of all letters, which the other words may make as small as they like. */
function doubtOf(
  {
    lone: { word, alike },
    words,
    weights,
  }: { readonly lone: LoneWord; readonly words: number; readonly weights: BoundWeights },
  at: number,
  listed: Listed,
): number {
  const edits = alike.edits[at] ?? 0
  if (edits > 0) {
    const length = Math.max(1, word.letters.length, listed.letters)
    return (
      (Math.min(COUNT_MAX, edits) * weights.slips + weights.slipWord * Math.min(1, edits / length)) / words
    )
  }
  const kind = alike.spelled[at] === 1 ? weights.spelled : weights.sound
  return (kind * (1 - (alike.scores[at] ?? 0)) * (word.weight + listed.weight)) / 2
}
