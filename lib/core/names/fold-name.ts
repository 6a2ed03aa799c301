import { foldKanji } from '#lib/core/names/fold-kanji.ts'
import { romaniseHangul } from '#lib/core/names/romanise-hangul.ts'
import { romaniseKana } from '#lib/core/names/romanise-kana.ts'
import { ALPHABETS, LOOK_ALIKES, SPECIAL_LATIN } from '#lib/core/names/romanise-letters.ts'

/** Longest name text that is looked at, in UTF-16 units; the rest is cut off. */
const NAME_CHARS_MAX = 400
/** Raw text that is searched for those units: marks and controls may flood a name without being one. */
const RAW_CHARS_MAX = 4000
/** Most parts of one name that are compared. */
export const NAME_TOKENS_MAX = 16

/** Signs that nobody sees: bidi controls, joiners, zero-width and soft hyphens. */
const UNSEEN = /\p{Cf}/gu
/** Marks that are dropped: all combining marks except the two that turn か into が and は into ぱ. */
const MARKS = /(?![\u3099\u309A])\p{M}/gu
/** Signs that belong to a word and vanish without parting it: apostrophes, ayn and hamza signs, full stops. */
const SILENT = /['’‘`´ʻʼʾʿ.]/gu
const SEPARATORS = /[^\p{L}\p{N}ー]+/gu
const HIRAGANA = /[\u3041-\u3096]/g
const HAN = /\p{Script=Han}/u
const KANA_WORD = /^[\u30A1-\u30FAー]+$/
const MAPPED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const HANGUL = /\p{Script=Hangul}/u

/**
 * Brings a name to the letters that are compared: compatibility forms unified (NFKC), case folded, marks dropped,
 * hiragana as katakana, kanji variants unified, punctuation as single spaces. Scripts stay as they are.
 */
export function foldName(text: string): string {
  const raw = text.length > NAME_CHARS_MAX ? withoutFloods(text) : text
  const unified = raw.replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFD')
  const plain = unified.replace(MARKS, '').normalize('NFC').replace(SILENT, '')
  const katakana = plain.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
  return foldKanji(katakana).replace(SEPARATORS, ' ').trim()
}

/** The first letters of a text that is longer than any name, marks and unseen signs left out before it is cut. */
function withoutFloods(text: string): string {
  return text.slice(0, RAW_CHARS_MAX).replace(UNSEEN, '').replace(MARKS, '').slice(0, NAME_CHARS_MAX)
}

/**
 * The parts of a name in comparable letters: kana, Cyrillic, Greek and Hangul are romanised, so that one Latin form
 * serves them all; a name with kanji is one single part, for where its parts begin is seldom written.
 */
export function nameTokens(text: string): readonly string[] {
  const folded = foldName(text)
  if (HAN.test(folded)) return [folded.replaceAll(' ', '')]
  const words = folded.split(' ').filter((word) => word !== '')
  return words
    .slice(0, NAME_TOKENS_MAX)
    .map(romaniseWord)
    .filter((word) => word !== '')
}

function romaniseWord(word: string): string {
  if (KANA_WORD.test(word)) return romaniseKana(word)
  if (HANGUL.test(word)) return romaniseHangul(word)
  if (!MAPPED.test(word)) return word
  const mixed = /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
  const tables = mixed ? [LOOK_ALIKES, SPECIAL_LATIN] : [ALPHABETS, SPECIAL_LATIN]
  return [...word].map((letter) => tables.reduce((seen, table) => table[seen] ?? seen, letter)).join('')
}
