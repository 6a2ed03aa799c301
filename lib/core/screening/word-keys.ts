import { SCRIPTS, type Script } from '#lib/core/lists/listed-entity.ts'
import { simplifiedHan } from '#lib/core/names/han-readings.ts'
import { isJapaneseKanji, type NameToken } from '#lib/core/names/name-token.ts'
import type { TokenContext } from '#lib/core/names/reading.ts'
import { formsOf, namesOfForm } from '#lib/core/names/short-forms.ts'
import { tokenKeys } from '#lib/core/names/token-keys.ts'
import { hashText } from '#lib/core/screening/hash-text.ts'

/** What a word is filed under, each kind with a seed of its own so that the kinds do not mix. */
const SEEDS = {
  text: 1,
  reading: 2,
  sound: 3,
  han: 4,
  latinKey: 5,
  nativeKey: 6,
  latinJoin: 7,
  nativeJoin: 8,
  idea: 9,
  shortForm: 10,
} as const
type Filing = keyof typeof SEEDS

/** Sound keys shorter than this say nothing (see `tokenSimilarity`). */
const SOUND_KEY_MIN = 3
const BITS = 32

export function filingHash(kind: Filing, text: string): number {
  return hashText(text, SEEDS[kind])
}

/** Keys by which a word, or a join, is filed and looked up: the likeliest; what the others add is hardly ever alike. */
export const WORD_KEYS = 5
export const JOIN_KEYS = 3

/** Everything under which a listed word, or neighbouring words taken as one, is found again. */
export function filingsOf(token: NameToken, context: number): readonly number[] {
  const hashes = [
    textHash(token.text, context),
    ...token.readings.map(({ text }) => filingHash('reading', text)),
    ...soundHashes(token),
    ...(token.script === 'hani' ? [filingHash('han', simplifiedHan(token.text))] : []),
  ]
  return [...new Set(hashes)]
}

/** The keys by sound of a listed word. */
export function wordKeyHashes(token: NameToken): readonly number[] {
  const filing = isLatin(token.script) ? 'latinKey' : 'nativeKey'
  return tokenKeys(token, WORD_KEYS).map((key) => filingHash(filing, key))
}

/** The keys by sound of a join. */
export function joinKeyHashes(token: NameToken): readonly number[] {
  const filing = isLatin(token.script) ? 'latinJoin' : 'nativeJoin'
  return tokenKeys(token, JOIN_KEYS).map((key) => filingHash(filing, key))
}

export function textHash(text: string, context: number): number {
  return filingHash('text', `${context} ${text}`)
}

/** The sound keys of a token's readings, by which other spellings of one sound meet; none of words that are read only. */
export function soundHashes(token: NameToken): readonly number[] {
  if (isJapaneseKanji(token)) return []
  const keys = new Set(token.sounds.words.map(({ key }) => key).filter((key) => key.length >= SOUND_KEY_MIN))
  return [...keys].map((key) => filingHash('sound', key))
}

/** The given names of which a word is a short form, or that it is itself in full. */
export function shortFormHashes(token: NameToken): readonly number[] {
  const names = new Set(formsOf(token).flatMap(namesOfForm))
  return [...names].map((name) => filingHash('shortForm', String(name)))
}

export function isLatin(script: Script): boolean {
  return script === 'latn'
}

/** The signs of a word of syllables or ideographs as a set of 32 bits: a sign that is changed moves at most two of them. */
export function signSet(text: string): number {
  let set = 0
  for (let at = 0; at < text.length; at++) set |= 1 << (text.charCodeAt(at) % BITS)
  return set >>> 0
}

/** How many bits of 32 are set. */
export function countBits(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const LANGUAGES = [undefined, 'ja', 'zh', 'ko'] as const
const PARTS = [undefined, 'family', 'given'] as const

/** What the rest of a name tells of a word, as a number; 0 for words whose readings do not depend on it. */
export function contextCode({ script, context }: Pick<NameToken, 'script' | 'context'>): number {
  if (script !== 'hani' && script !== 'jpan') return 0
  return LANGUAGES.indexOf(context.language) * PARTS.length + PARTS.indexOf(context.part)
}

export function contextOf(code: number): TokenContext {
  const language = LANGUAGES[Math.floor(code / PARTS.length)]
  const part = PARTS[code % PARTS.length]
  return { ...(language === undefined ? {} : { language }), ...(part === undefined ? {} : { part }) }
}

export function scriptCode(script: Script): number {
  return SCRIPTS.indexOf(script)
}
