import { foldKanji } from '#lib/core/names/fold-kanji.ts'

/** Longest name text that is looked at, in UTF-16 units; the rest is cut off. */
const NAME_CHARS_MAX = 400
/** Raw text that is searched for those units: marks and controls may flood a name without being one. */
const RAW_CHARS_MAX = 20_000
/** Most parts of one name that are compared. */
export const NAME_TOKENS_MAX = 16

/** Signs that nobody sees: bidi controls, joiners, zero-width and soft hyphens. */
const UNSEEN = /\p{Cf}/gu
/**
 * Marks that are dropped: all combining marks except the two that turn か into が and は into ぱ, and those that write the vowels of
 * Thaana, of the scripts of India, Thai, Lao, Burmese and Khmer.
 */
const MARKS = /(?![\u3099\u309A\u07A6-\u07B0\u0900-\u0EFF\u1000-\u109F\u1780-\u17D2])\p{M}/gu
/** A sign of voice that no kana took. */
const LOOSE_VOICE = /[\u3099\u309A]/g
/** Signs that belong to a word and vanish without parting it: apostrophes, ayn and hamza signs, full stops. */
const SILENT = /['’‘`´ʻʼʾʿ.]/gu
const SEPARATORS = /[^\p{L}\p{N}\p{M}ー]+/gu
/** Most words that are folded have been before. */
const FOLDED = /^[a-z0-9]{1,64}$/
const HIRAGANA = /[\u3041-\u3096]/g

/**
 * Brings a name to the letters that are compared: compatibility forms unified (NFKC), case folded, marks dropped,
 * hiragana as katakana, kanji variants unified, punctuation as single spaces. Scripts stay as they are.
 */
export function foldName(text: string): string {
  if (FOLDED.test(text)) return text
  const unified = withoutFloods(text).replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFD')
  const plain = unified.replace(MARKS, '').normalize('NFC').replace(LOOSE_VOICE, '').replace(SILENT, '')
  const katakana = plain.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
  return foldKanji(katakana).replace(SEPARATORS, ' ').trim()
}

/** The letters of a text that are looked at: of one longer than any name, marks and unseen signs are left out before it is cut. */
export function withoutFloods(text: string): string {
  if (text.length <= NAME_CHARS_MAX) return text
  return text.slice(0, RAW_CHARS_MAX).replace(UNSEEN, '').replace(MARKS, '').slice(0, NAME_CHARS_MAX)
}
