import type { Script } from '#lib/core/lists/listed-entity.ts'
import { alignSounds, type SoundRows } from '#lib/core/names/align-sounds.ts'
import { simplifiedHan } from '#lib/core/names/han-readings.ts'
import { isJapaneseKanji, type NameToken } from '#lib/core/names/name-token.ts'
import type { Reading } from '#lib/core/names/reading.ts'
import { tokenSimilarity } from '#lib/core/names/token-similarity.ts'

/** Why two tokens are alike: from the same letters to no likeness at all. */
export const LIKENESS_REASONS = [
  /** The same letters in the same script after folding. */
  'equal',
  /** Another shape of the same kanji, or one reading of both is the same: サトウ and Sato. */
  'same-reading',
  /** Not equal, but as names of this script are really written in the other: ブッシュ and Bush. */
  'transliteration',
  /** Another spelling of one sound in the same script: Yusuf and Youssef. */
  'spelling',
  /** Letters differ as in a slip of the pen, or other kanji are read alike (幸子 and 祥子). */
  'similar',
  'different',
] as const
export type LikenessReason = (typeof LIKENESS_REASONS)[number]

export interface TokenLikeness {
  /** 0..1; 1 for `equal`; 0 for `different`. */
  readonly score: number
  readonly reason: LikenessReason
  /** Which reading of either token met; missing for `equal` and `different`. */
  readonly via?: { readonly a: Reading; readonly b: Reading }
}

const DIFFERENT: TokenLikeness = { score: 0, reason: 'different' }
const EQUAL: TokenLikeness = { score: 1, reason: 'equal' }
/** Kanji of another shape (國 and 国) that one person may use in turn. */
const SAME_KANJI = 0.99
/** Names in kanji that are only read alike are other names more often than not. */
const OTHER_KANJI = 0.35
/** What a shared reading is worth, whatever the learnt table says of the pair. */
const READ_ALIKE = 0.94

/**
 * THE TABLE from what an alignment lacks (hundredths of a nat a symbol, against the likeliest spelling of the native
 * word) to the score; in between by straight lines. Measured on pairs that were not trained on: see docs/names.md.
 */
const LACK_TO_SCORE: readonly (readonly [number, number])[] = [
  [0, 0.99],
  [40, 0.94],
  [80, 0.86],
  [120, 0.74],
  [160, 0.6],
  [220, 0.42],
  [300, 0.2],
]
const LACK_MAX = 300

/**
 * How alike two words of names are. Symmetric but for the sides of `via`; bounded by the lengths that folding allows. Whoever asks
 * for a `least` score may be told that words are different which sound less alike than that.
 */
export function compareTokens(a: NameToken, b: NameToken, least = 0): TokenLikeness {
  if (a.text === b.text) return a.text === '' ? DIFFERENT : EQUAL
  if (a.script === 'hani' && b.script === 'hani') return compareKanji(a, b)
  const read = sameReading(a, b)
  const lack = read === null ? lackOfScore(least) : LACK_MAX
  const unheard = isOneSign(a) || isOneSign(b) || isReadOnly(a, b)
  const heard = unheard ? null : compareSounds(a, b, lack)
  if (read !== null) {
    const likely = READ_ALIKE + (1 - READ_ALIKE) * (heard?.score ?? 1)
    return { ...read, score: read.score * likely }
  }
  return heard ?? (isReadOnly(a, b) ? DIFFERENT : compareSpellings(a, b))
}

/**
 * One ideograph or one syllable of Hangul is read, never heard: it is a surname or a short given name of its own country, whose
 * spellings are known, and the learnt tables come from words of several signs.
 */
export function isOneSign({ text, script }: NameToken): boolean {
  return (script === 'hani' || script === 'hang') && [...text].length === 1
}

/** A Japanese name in kanji beside kana or Latin letters: who bears it says how it is read, and nobody writes it by ear. */
function isReadOnly(a: NameToken, b: NameToken): boolean {
  return (
    (isJapaneseKanji(a) && ITS_READING.has(b.script)) || (isJapaneseKanji(b) && ITS_READING.has(a.script))
  )
}
/** Scripts in which Japanese kanji are read. */
export const ITS_READING: ReadonlySet<Script> = new Set(['latn', 'kana', 'hira'])

function compareKanji(a: NameToken, b: NameToken): TokenLikeness {
  const [one, other] = [a.readings[0], b.readings[0]]
  if (one !== undefined && other !== undefined && simplifiedHan(a.text) === simplifiedHan(b.text)) {
    return { score: SAME_KANJI, reason: 'same-reading', via: { a: one, b: other } }
  }
  const read = sameReading(a, b)
  return read === null ? DIFFERENT : { ...read, score: read.score * OTHER_KANJI, reason: 'similar' }
}

/** The best reading that both tokens have; null without one. */
function sameReading(a: NameToken, b: NameToken): TokenLikeness | null {
  let best: TokenLikeness | null = null
  for (const one of a.readings) {
    for (const other of b.readings) {
      if (one.text !== other.text) continue
      const score = Math.min(one.weight, other.weight)
      if (best === null || score > best.score)
        best = { score, reason: 'same-reading', via: { a: one, b: other } }
    }
  }
  return best
}

/** By the learnt table of either token's script, the other one's Latin readings; null when none says that they are alike. */
function compareSounds(a: NameToken, b: NameToken, lack: number): TokenLikeness | null {
  if (a.script === b.script) return null
  const [there, back] = [heardAs(a, b, lack), heardAs(b, a, lack)]
  if (there === null || (back !== null && back.score > there.score)) return turned(back)
  return there
}

function heardAs(native: NameToken, latin: NameToken, lack: number): TokenLikeness | null {
  const { rows } = native.sounds
  const own = native.readings[0]
  if (rows === null || own === undefined) return null
  const most = rows.reach[0] ?? 0
  const symbols = rows.single.length
  let least = most - lack * symbols
  let best: TokenLikeness | null = null
  latin.readings.forEach((reading, at) => {
    const pieces = latin.sounds.pieces[at]
    const total = pieces === undefined ? null : alignSounds(rows, pieces, least)
    if (total === null) return
    const score = scoreHeard(rows, total) * reading.weight
    if (best !== null && score <= best.score) return
    best = { score, reason: 'transliteration', via: { a: own, b: reading } }
    least = total
  })
  return best
}

/** How alike a native word is to a Latin reading of weight 1 with which it gathers so much, 0..1. */
export function scoreHeard({ reach, single }: SoundRows, total: number): number {
  return scoreOfLack(((reach[0] ?? 0) - total) / single.length)
}

function scoreOfLack(lack: number): number {
  for (let at = 1; at < LACK_TO_SCORE.length; at++) {
    const [from = 0, high = 0] = LACK_TO_SCORE[at - 1] ?? []
    const [to = 0, low = 0] = LACK_TO_SCORE[at] ?? []
    if (lack <= to) return high + ((low - high) * (lack - from)) / (to - from)
  }
  return 0
}

const lacks = new Map<number, number>()

/** What an alignment lacks at most whose score is at least so much, in whole numbers. */
function lackOfScore(score: number): number {
  const known = lacks.get(score)
  if (known !== undefined) return known
  let lack = LACK_MAX
  while (lack > 0 && scoreOfLack(lack - 1) < score) lack -= 1
  lacks.set(score, lack)
  return lack
}

function turned(likeness: TokenLikeness | null): TokenLikeness | null {
  if (likeness?.via === undefined) return likeness
  return { ...likeness, via: { a: likeness.via.b, b: likeness.via.a } }
}

/** Letter by letter, as two spellings of one alphabet: only where no learnt table joins the scripts. */
function compareSpellings(a: NameToken, b: NameToken): TokenLikeness {
  const oneScript = a.script === b.script
  if (!oneScript && (a.sounds.rows !== null || b.sounds.rows !== null)) return DIFFERENT
  let best = DIFFERENT
  for (let i = 0; i < a.readings.length; i++) {
    for (let j = 0; j < b.readings.length; j++) {
      const [one, other] = [a.readings[i], b.readings[j]]
      const [word, otherWord] = [a.sounds.words[i], b.sounds.words[j]]
      if (!one || !other || !word || !otherWord) continue
      const alike = tokenSimilarity(word, otherWord)
      const score = (alike?.score ?? 0) * Math.min(one.weight, other.weight)
      if (alike === null || score <= best.score) continue
      const reason = alike.reason === 'phonetic' ? (oneScript ? 'spelling' : 'transliteration') : 'similar'
      best = { score, reason, via: { a: one, b: other } }
    }
  }
  return best
}
