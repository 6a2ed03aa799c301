import { SCRIPTS } from '#lib/core/lists/listed-entity.ts'
import { type IndexColumns, WORD_MASK } from '#lib/core/screening/index-columns.ts'
import { contextOf } from '#lib/core/screening/word-keys.ts'
import { HAS_INITIAL, IS_LONE } from '#lib/core/screening/writing-traits.ts'

/** A word of the letters a–z and digits, which is its own only reading. */
export const IS_PLAIN = 1
/** One ideograph or one syllable of Hangul, see `isOneSign`. */
export const IS_ONE_SIGN = 2
/** A word that has a Latin reading. */
export const IS_READ = 4

/** A word of a listed name that has no other, or an initial besides: what meets that name may meet no other of its words. */
export const TELLS_ALONE = 8

/** A word in kanji that is known to be Japanese, see `isJapaneseKanji`. */
export const IS_JAPANESE = 8

const LATIN = SCRIPTS.indexOf('latn')
const HAN = SCRIPTS.indexOf('hani')
const ONE_SIGN = new Set([SCRIPTS.indexOf('hani'), SCRIPTS.indexOf('hang')])
const ASCII_MAX = 0x7f
const [DIGITS, LETTERS] = [range('0', '9'), range('a', 'z')]

/** What holds of each word of the vocabulary, as bits; `traits`: those of each listed name. */
export function wordTraits(columns: IndexColumns, traits: Uint8Array): Uint8Array {
  const { vocabularyScripts: scripts, lettersText, lettersAt } = columns
  const words = Uint8Array.from(scripts, (script, word) => {
    const first = lettersAt[word] ?? 0
    const isRead = first < (lettersAt[word + 1] ?? 0) && (lettersText[first] ?? 0) <= ASCII_MAX
    const isOne = ONE_SIGN.has(script) && signsOf(columns, word) === 1
    const isPlain = script === LATIN && isPlainText(columns, word)
    const isJapanese = script === HAN && contextOf(columns.vocabularyContexts[word] ?? 0).language === 'ja'
    return (
      (isPlain ? IS_PLAIN : 0) |
      (isOne ? IS_ONE_SIGN : 0) |
      (isRead ? IS_READ : 0) |
      (isJapanese ? IS_JAPANESE : 0)
    )
  })
  traits.forEach((trait, writing) => {
    if ((trait & (HAS_INITIAL | IS_LONE)) === 0) return
    for (const word of wordsOf(columns, writing)) words[word] = (words[word] ?? 0) | TELLS_ALONE
  })
  return words
}

/** The words of a listed name, and its neighbouring ones taken as one. */
function* wordsOf(columns: IndexColumns, writing: number): Iterable<number> {
  const { writingWords, writingWordsAt, joinWords, writingJoinsAt } = columns
  for (const packed of writingWords.subarray(writingWordsAt[writing], writingWordsAt[writing + 1]))
    yield packed & WORD_MASK
  yield* joinWords.subarray(writingJoinsAt[writing], writingJoinsAt[writing + 1])
}

function isPlainText({ vocabularyText, vocabularyTextAt }: IndexColumns, word: number): boolean {
  const end = vocabularyTextAt[word + 1] ?? 0
  for (let at = vocabularyTextAt[word] ?? 0; at < end; at++) {
    const code = vocabularyText[at] ?? 0
    if (!isIn(code, LETTERS) && !isIn(code, DIGITS)) return false
  }
  return true
}

function range(from: string, to: string): readonly [number, number] {
  return [from.charCodeAt(0), to.charCodeAt(0)]
}

function isIn(code: number, [from, to]: readonly [number, number]): boolean {
  return code >= from && code <= to
}

/** Signs of a word: what lies beyond 16 bits takes two units. */
function signsOf({ vocabularyText, vocabularyTextAt }: IndexColumns, word: number): number {
  const end = vocabularyTextAt[word + 1] ?? 0
  let signs = 0
  for (let at = vocabularyTextAt[word] ?? 0; at < end; at++) {
    const code = vocabularyText[at] ?? 0
    if (code < LOW_SURROGATE || code > LOW_SURROGATE_LAST) signs += 1
  }
  return signs
}
const LOW_SURROGATE = 0xdc00
const LOW_SURROGATE_LAST = 0xdfff
