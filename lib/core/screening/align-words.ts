import type { Script } from '#lib/core/lists/listed-entity.ts'
import type { NameToken } from '#lib/core/names/name-token.ts'
import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import {
  JOINED_MAX,
  joinTokens,
  type Meeting,
  meetSyllables,
  meetTokens,
  meetWords,
} from '#lib/core/screening/meet-words.ts'

/** Words of one name laid against words of the other, by their places. */
export interface WordPair {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly meeting: Meeting
  /** Weight of the words on either side. */
  readonly weightA: number
  readonly weightB: number
}

export interface Alignment {
  /** In the order of the first name. */
  readonly pairs: readonly WordPair[]
  /** Places of the words that met nothing. */
  readonly restA: readonly number[]
  readonly restB: readonly number[]
}

/** Words of a name in syllables, and most letters of each. */
export const SYLLABLES = 3
export const SYLLABLE_CHARS_MAX = 6
/** What a joined word loses against the same words apart. */
export const JOINED_SCORE = 0.97
/** Letters by which words and what they are joined to may differ in length. */
export const SLIP_LETTERS = 2
/** More than any pair of words can weigh. */
const EQUAL_FIRST = 10
/** Weights this small never meet a longer word by a slip or a part of it. */
const LIGHT = 0.15

/**
 * Lays the words of two names side by side, in any order, each word once, best pairs first. Neighbouring words may meet
 * one word (Abdul Rahman, Abdulrahman). Symmetric.
 */
export function alignWords(a: PreparedName, b: PreparedName): Alignment {
  const singles = singlePairs(a, b)
  const pairs = [
    ...singles,
    ...joinedPairs(a, b, singles),
    ...joinedPairs(b, a, singles.map(turned)).map(turned),
  ].sort(comparePairs)
  const freeA = new Array<boolean>(a.words.length).fill(true)
  const freeB = new Array<boolean>(b.words.length).fill(true)
  const chosen = pairs.filter((pair) => {
    if (!pair.a.every((at) => freeA[at]) || !pair.b.every((at) => freeB[at])) return false
    for (const at of pair.a) freeA[at] = false
    for (const at of pair.b) freeB[at] = false
    return true
  })
  const rest = (free: readonly boolean[]) => free.flatMap((isFree, at) => (isFree ? [at] : []))
  return {
    pairs: chosen.sort((one, other) => (one.a[0] ?? 0) - (other.a[0] ?? 0)),
    restA: rest(freeA),
    restB: rest(freeB),
  }
}

function singlePairs(a: PreparedName, b: PreparedName): WordPair[] {
  const pairs: WordPair[] = []
  const syllabic = isSyllabic(a) && isSyllabic(b)
  a.words.forEach((one, i) => {
    b.words.forEach((other, j) => {
      const meeting = meetWords(one, other) ?? (syllabic ? meetSyllables(one, other) : null)
      if (meeting === null || (meeting.edits > 0 && isUnequal(one, other))) return
      pairs.push({ a: [i], b: [j], meeting, weightA: one.weight, weightB: other.weight })
    })
  })
  return pairs
}

/** A person's name in syllables, as Korean and Chinese names are romanised: three short words. */
export function isSyllabic({ kind, words }: PreparedName): boolean {
  return (
    kind === 'person' &&
    words.length === SYLLABLES &&
    words.every(({ letters, token }) => letters.length <= SYLLABLE_CHARS_MAX && writesVowels(token.script))
  )
}

/** Whether a word's letters are all of its sounds: Arabic and Hebrew words are short because they leave vowels out. */
export function writesVowels(script: Script): boolean {
  return script !== 'arab' && script !== 'hebr'
}

/** A particle or connecting word against a telling word. */
function isUnequal(one: NameWord, other: NameWord): boolean {
  return one.weight <= LIGHT !== other.weight <= LIGHT
}

/** Two or three neighbouring words of `many` against one word of `single`; `singles` are the meetings of their words one by one. */
function joinedPairs(many: PreparedName, single: PreparedName, singles: readonly WordPair[]): WordPair[] {
  const pairs: WordPair[] = []
  for (let at = 0; at < many.words.length; at++) {
    for (let count = 2; count <= JOINED_MAX && at + count <= many.words.length; count++) {
      const words = many.words.slice(at, at + count)
      if (words.some((word) => word.number !== null)) break
      const [shortest, longest] = lengthsOf(words, many.kind !== 'person')
      let joined: NameToken | null = null
      single.words.forEach((other, j) => {
        const written = words.reduce((sum, word) => sum + word.token.text.length, 0)
        const [from, to] = lengthsOf([other], true)
        const near = to >= shortest - SLIP_LETTERS && from <= longest + SLIP_LETTERS
        if ((!near && other.token.text.length !== written) || other.number !== null) return
        if (other.letters.length < 2 || isPartOf(words, other)) return
        joined ??= joinTokens(words)
        const meeting = meetTokens(joined, other.token)
        if (meeting === null || meetsAlone(singles, { from: at, to: at + count, other: j }, meeting)) return
        const places = Array.from({ length: count }, (_, step) => at + step)
        pairs.push({
          a: places,
          b: [j],
          meeting: {
            ...meeting,
            score: meeting.score * JOINED_SCORE,
            ...(meeting.edits === 0 ? { reason: 'joined' as const } : {}),
          },
          weightA: words.reduce((sum, word) => sum + word.weight, 0),
          weightB: other.weight,
        })
      })
    }
  }
  return pairs
}

/** Words in Han characters may be of several languages: their readings differ in length, and any may be meant. */
export const SEVERAL_LANGUAGES: ReadonlySet<string> = new Set(['hani', 'hang'])

/** Scripts that leave most vowels out, and how much longer their words are where they are written. */
export const UNVOWELLED: ReadonlySet<string> = new Set(['arab', 'hebr'])
export const VOWELS = 1.6

/**
 * Letters of all words together; of Han characters and Hangul by their shortest and by their longest readings, of kana, which add
 * vowels to what they imitate, from one a sign. But several words of a person's name in kana are not taken for so short a one.
 */
export function lengthsOf(words: readonly NameWord[], imitates: boolean): readonly [number, number] {
  let [shortest, longest] = [0, 0]
  for (const { token, letters } of words) {
    const own = SEVERAL_LANGUAGES.has(token.script) ? token.sounds.lengths : [letters.length, letters.length]
    shortest += imitates && token.script === 'kana' ? token.text.length : (own[0] ?? 0)
    longest += (own[1] ?? 0) * (UNVOWELLED.has(token.script) ? VOWELS : 1)
  }
  return [shortest, longest]
}

/** One of the words alone already is the other word, the rest are particles: nothing was written together. */
function isPartOf(words: readonly NameWord[], other: NameWord): boolean {
  return words.some((word) => word.token.text === other.token.text)
}

/** One of the words by itself is as much like the other word as all of them together: the rest is another word. */
function meetsAlone(
  singles: readonly WordPair[],
  { from, to, other }: { readonly from: number; readonly to: number; readonly other: number },
  { score }: Meeting,
): boolean {
  return singles.some(
    ({ a: [one = -1], b: [another = -1], meeting }) =>
      one >= from && one < to && another === other && meeting.reason !== 'initial' && meeting.score >= score,
  )
}

function turned(pair: WordPair): WordPair {
  return { ...pair, a: pair.b, b: pair.a, weightA: pair.weightB, weightB: pair.weightA }
}

/** Best gain first; then whole words before parts, and the order of the words, so that equal names give equal pairs. */
function comparePairs(one: WordPair, other: WordPair): number {
  return (
    gain(other) - gain(one) ||
    other.meeting.score - one.meeting.score ||
    distance(one) - distance(other) ||
    (one.a[0] ?? 0) + (one.b[0] ?? 0) - (other.a[0] ?? 0) - (other.b[0] ?? 0) ||
    (one.a[0] ?? 0) - (other.a[0] ?? 0)
  )
}

/** Equal words come first whatever they weigh: an initial belongs to the same initial before any word it fits. */
function gain({ meeting, weightA, weightB }: WordPair): number {
  return meeting.score * (weightA + weightB) + (meeting.reason === 'equal' ? EQUAL_FIRST : 0)
}

function distance({ a, b }: WordPair): number {
  return Math.abs((a[0] ?? 0) - (b[0] ?? 0))
}
