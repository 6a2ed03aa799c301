import { SCRIPTS } from '#lib/core/lists/listed-entity.ts'
import { SYLLABLE_CHARS_MAX, SYLLABLES, writesVowels } from '#lib/core/screening/align-words.ts'
import { type IndexColumns, ROLE_SHIFT, WORD_MASK, WORD_ROLES } from '#lib/core/screening/index-columns.ts'
import { isFull } from '#lib/core/screening/lone-word.ts'

/** A listed name with an initial, which meets words that are not filed with it. */
export const HAS_INITIAL = 1
/** A listed name of three short words. */
export const IS_SYLLABIC = 2
/** A listed name of which one word says who is meant, see `isFull`. */
export const IS_LONE = 4

const INITIAL = WORD_ROLES.indexOf('initial')
const VOWELS = SCRIPTS.map(writesVowels)
const FULL = WORD_ROLES.map((role) => isFull({ role }))

/** What holds of each listed name, as bits. */
export function writingTraits(columns: IndexColumns): Uint8Array {
  const { writingWords, writingWordsAt, writingKind, lettersAt } = columns
  return Uint8Array.from(writingKind, (_, writing) => {
    const from = writingWordsAt[writing] ?? 0
    const end = writingWordsAt[writing + 1] ?? 0
    let [syllables, full, initial] = [0, 0, 0]
    for (let at = from; at < end; at++) {
      const packed = writingWords[at] ?? 0
      const id = packed & WORD_MASK
      if (packed >>> ROLE_SHIFT === INITIAL) initial = HAS_INITIAL
      if (FULL[packed >>> ROLE_SHIFT]) full += 1
      const letters = (lettersAt[id + 1] ?? 0) - (lettersAt[id] ?? 0)
      if (letters <= SYLLABLE_CHARS_MAX && VOWELS[columns.vocabularyScripts[id] ?? 0]) syllables += 1
    }
    const isSyllabic = end - from === SYLLABLES && syllables === SYLLABLES
    return initial | (isSyllabic ? IS_SYLLABIC : 0) | (full <= 1 ? IS_LONE : 0)
  })
}
