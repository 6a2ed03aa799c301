import { SCRIPTS } from '#lib/core/lists/listed-entity.ts'
import type { NameWord } from '#lib/core/names/prepared-name.ts'
import {
  lengthsOf,
  SEVERAL_LANGUAGES,
  SLIP_LETTERS,
  UNVOWELLED,
  VOWELS,
} from '#lib/core/screening/align-words.ts'
import type { NameIndex } from '#lib/core/screening/name-index.ts'

/** How long a listed word must be that neighbouring words of a query may have been written as, see `lengthsOf`. */
export interface Near {
  /** Letters at least and at most. */
  readonly from: number
  readonly to: number
  /** Or as many signs as the words have. */
  readonly signs: number
}

const UNSURE = SCRIPTS.map((script) => SEVERAL_LANGUAGES.has(script))
const LONGER = SCRIPTS.map((script) => (UNVOWELLED.has(script) ? VOWELS : 1))
const KANA = SCRIPTS.indexOf('kana')

/** `person`: whether the words are of a person's name. */
export function nearOf(words: readonly NameWord[], person: boolean): Near {
  const [shortest, longest] = lengthsOf(words, !person)
  const signs = words.reduce((sum, { token }) => sum + token.text.length, 0)
  return { from: shortest - SLIP_LETTERS, to: longest + SLIP_LETTERS, signs }
}

/** Of words that may be read in several languages, and so at several lengths, it is left open. */
export function isNear({ columns }: NameIndex, { from, to, signs }: Near, word: number): boolean {
  const { vocabularyScripts, lettersAt, vocabularyTextAt } = columns
  const script = vocabularyScripts[word] ?? 0
  if (UNSURE[script]) return true
  const own = (vocabularyTextAt[word + 1] ?? 0) - (vocabularyTextAt[word] ?? 0)
  const letters = (lettersAt[word + 1] ?? 0) - (lettersAt[word] ?? 0)
  const shortest = script === KANA ? own : letters
  return own === signs || (letters * (LONGER[script] ?? 1) >= from && shortest <= to)
}
