import { editDistance } from '#lib/core/names/edit-distance.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import type { NameWord, PreparedName } from '#lib/core/names/prepared-name.ts'
import type { WordPair } from '#lib/core/screening/align-words.ts'

/** More letters that differ between words of one sound say no more. */
const SPELLING_EDITS_MAX = 3
/** Shorter words, as Korean and Chinese syllables are, differ by their first letter as easily as by another. */
const FIRST_LETTERS_MIN = 4
/** Bits beneath which a word met by ear alone may be met by chance. */
const CHANCE_BITS = 30
/** How much a doubt about the sound of the one word counts: a quarter of a doubt is a whole one. */
const DOUBT_SCALE = 4

/** Letters of some words of a name. */
export function lettersOf({ words }: PreparedName, places: readonly number[]): number {
  return places.reduce((sum, at) => sum + (words[at]?.letters.length ?? 0), 0)
}

/** Which share of its longer word a slip touches. */
export function slipOf(a: PreparedName, b: PreparedName, pair: WordPair): number {
  if (!isSlip(pair)) return 0
  return pair.meeting.edits / Math.max(1, lettersOf(a, pair.a), lettersOf(b, pair.b))
}

function isSlip({ meeting }: WordPair): boolean {
  return meeting.edits > 0 && meeting.reason !== 'other-number'
}

/** 1 where a slip touches the first letter of a word: people hardly ever mistype that one. */
export function slipsAtFirst(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): number {
  const first = (name: PreparedName, places: readonly number[]) => name.words[places[0] ?? -1]?.letters[0]
  const slipped = pairs.filter((pair) => isSlip(pair) && isLong(a, pair.a) && isLong(b, pair.b))
  return slipped.some((pair) => first(a, pair.a) !== first(b, pair.b)) ? 1 : 0
}

function isLong(name: PreparedName, places: readonly number[]): boolean {
  return lettersOf(name, places) >= FIRST_LETTERS_MIN
}

const TELLING_ALONE: ReadonlySet<WordRole> = new Set(['name', 'family', 'given'])

/**
 * Doubts about the one word that tells who is meant, where either name has no more: a brand that differs by a letter, or is
 * only heard alike, is mostly another brand, the shorter the likelier.
 */
export function loneDoubt(
  a: PreparedName,
  b: PreparedName,
  pairs: readonly WordPair[],
): { readonly lone_slip: number; readonly lone_sound: number } {
  const pair = lonePair(a, b, pairs)
  if (pair === undefined || pair.meeting.reason === 'equal') return { lone_slip: 0, lone_sound: 0 }
  if (isSlip(pair)) return { lone_slip: Math.min(1, slipOf(a, b, pair)), lone_sound: 0 }
  const bits = Math.min(...bitsOfLone(a, b, pair))
  const chance = Math.max(0, 1 - bits / CHANCE_BITS)
  return { lone_slip: 0, lone_sound: Math.min(1, DOUBT_SCALE * (1 - pair.meeting.score) + chance) }
}

/** The meeting of the only telling words of both names. */
function lonePair(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): WordPair | undefined {
  const [one, other] = [onlyTelling(a.words), onlyTelling(b.words)]
  if (one < 0 || other < 0) return undefined
  return pairs.find((pair) => pair.a.includes(one) && pair.b.includes(other))
}

/** The place of the only word that tells who is meant; -1 where there are none or several. */
function onlyTelling(words: readonly NameWord[]): number {
  const first = words.findIndex(({ role }) => TELLING_ALONE.has(role))
  if (first < 0) return -1
  return words.some(({ role }, at) => at > first && TELLING_ALONE.has(role)) ? -1 : first
}

function bitsOfLone(a: PreparedName, b: PreparedName, pair: WordPair): [number, number] {
  const bits = (name: PreparedName, places: readonly number[]) =>
    places.reduce((sum, at) => sum + (name.words[at]?.bits ?? 0), 0)
  return [bits(a, pair.a), bits(b, pair.b)]
}

/** Letters, beyond the first of a word, that differ between words of one script that sound alike: several make another name of one sound (Castillo, Castro). */
export function spellingEdits(a: PreparedName, b: PreparedName, pairs: readonly WordPair[]): number {
  let edits = 0
  for (const pair of pairs) {
    if (pair.meeting.reason !== 'spelling') continue
    const join = (name: PreparedName, places: readonly number[]) =>
      places.map((at) => name.words[at]?.letters ?? '').join('')
    edits += Math.max(0, editDistance(join(a, pair.a), join(b, pair.b), SPELLING_EDITS_MAX) - 1)
  }
  return edits
}
