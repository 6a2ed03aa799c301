import { compareTokens, isOneSign, type LikenessReason } from '#lib/core/names/compare-tokens.ts'
import { editDistance } from '#lib/core/names/edit-distance.ts'
import { isRomaji } from '#lib/core/names/japanese-romaji.ts'
import { isJapaneseKanji, type NameToken, nameToken } from '#lib/core/names/name-token.ts'
import type { WordRole } from '#lib/core/names/parsed-name.ts'
import type { NameWord } from '#lib/core/names/prepared-name.ts'
import { isShortForm } from '#lib/core/names/short-forms.ts'
import { southernHangul } from '#lib/core/names/southern-hangul.ts'

/** Why two words of names were taken for one another, or why not. */
export type WordReason =
  | Exclude<LikenessReason, 'different'>
  | 'initial'
  | 'joined'
  | 'short-form'
  | 'same-meaning'
  | 'same-number'
  | 'other-number'

/** How well two words meet. */
export interface Meeting {
  /** 0..1. */
  readonly score: number
  readonly reason: WordReason
  /** Letters that differ, as insertions, deletions, replacements and swaps; 0 where the difference is one of spelling or script. */
  readonly edits: number
  /** The reading by which they met, where one was needed. */
  readonly via?: string
}

/** An initial that fits says little of the word it stands for. */
const INITIAL_SCORE = 0.8
/** Bill may be a William: whoever bears the one name is mostly called by the other, but many bear each. */
export const SHORT_FORM_SCORE = 0.9
export const MEANING_SCORE = 0.97
/** Two numbers that differ (Fund V, Fund VI) are one series, not one party. */
const OTHER_NUMBER_SCORE = 0.3
/** Fewer edits than this may be a slip; more are another word. */
export const SLIP_EDITS_MAX = 2
const SYLLABLE_SCORE = 0.4
/** Fewer signs than this, and one that differs makes another name: 高市 is not 高石. */
export const SIGNS_MIN = 5
/** Two names in kanji that are only read alike are two names: 真稀 is not 真希; other shapes of one kanji score higher. */
const SAME_KANJI_MIN = 0.9
const SIGN_SCRIPTS: ReadonlySet<string> = new Set(['hani', 'hang', 'jpan', 'kana', 'hira'])
/** Words of two scripts that sound less alike than this are different words: ハナコ is not Un. */
export const SOUND_MIN = 0.4
/** Letters that one syllable block or ideograph is worth when edits are counted. */
export const LETTERS_OF_SIGN = 2.5

/** How two words meet; null when they are different words. Symmetric. */
export function meetWords(a: NameWord, b: NameWord): Meeting | null {
  if (a.number !== null && b.number !== null) return meetNumbers(a.number, b.number)
  if (a.number !== null || b.number !== null) return a.token.text === b.token.text ? EQUAL : null
  if (a.role === 'initial' || b.role === 'initial') return meetInitial(a, b)
  if (a.idea !== null && a.idea === b.idea && a.token.text !== b.token.text) return SAME_MEANING
  const meeting = meetTokens(a.token, b.token)
  if (meeting !== null && meeting.score >= SHORT_FORM_SCORE && meeting.edits === 0) return meeting
  return areShortForms(a, b) ? SHORT_FORM : meeting
}

/** Roles in which a word may be a given name. */
const GIVEN: ReadonlySet<WordRole> = new Set(['name', 'given', 'nickname'])

function areShortForms(a: NameWord, b: NameWord): boolean {
  if (a.forms.length === 0 || b.forms.length === 0 || !GIVEN.has(a.role) || !GIVEN.has(b.role)) return false
  return a.forms.some((one) => b.forms.some((other) => isShortForm(one, other)))
}

const EQUAL: Meeting = { score: 1, reason: 'equal', edits: 0 }
const SHORT_FORM: Meeting = { score: SHORT_FORM_SCORE, reason: 'short-form', edits: 0 }
const SAME_MEANING: Meeting = { score: MEANING_SCORE, reason: 'same-meaning', edits: 0 }

function meetNumbers(a: string, b: string): Meeting {
  return a === b
    ? { score: 1, reason: 'same-number', edits: 0 }
    : { score: OTHER_NUMBER_SCORE, reason: 'other-number', edits: 1 }
}

function meetInitial(a: NameWord, b: NameWord): Meeting | null {
  if (a.letters === b.letters) return EQUAL
  const [initial, word] = a.role === 'initial' ? [a, b] : [b, a]
  if (word.role === 'initial' || word.role === 'particle') return null
  const fits = word.token.readings.some(({ text }) => text.startsWith(initial.letters))
  return fits || word.token.text.startsWith(initial.token.text)
    ? { score: INITIAL_SCORE, reason: 'initial', edits: 0 }
    : null
}

/** Meetings kept: one query is compared with very many names that have few different words. */
const MEETINGS_KEPT_MAX = 30_000
const kept = { meetings: new WeakMap<NameToken, Map<NameToken, Meeting | null>>(), count: 0 }

/** How two tokens meet, by what `compareTokens` says, else by a slip of at most two letters. Symmetric. */
export function meetTokens(a: NameToken, b: NameToken): Meeting | null {
  if (a.text === b.text) return a.text === '' ? null : EQUAL
  const known = kept.meetings.get(a)?.get(b)
  if (known !== undefined) return known
  if (kept.count >= MEETINGS_KEPT_MAX) {
    kept.meetings = new WeakMap()
    kept.count = 0
  }
  const meeting = freshMeeting(a, b)
  const own = kept.meetings.get(a) ?? new Map<NameToken, Meeting | null>()
  kept.meetings.set(a, own.set(b, meeting))
  kept.count += 1
  return meeting
}

/** As `meetTokens`, not kept: for words that are hardly ever put together twice. */
export function freshMeeting(a: NameToken, b: NameToken): Meeting | null {
  const { score, reason, via } = compareTokens(a, b, SOUND_MIN)
  const by = via === undefined ? {} : { via: via.a.text < via.b.text ? via.a.text : via.b.text }
  if (reason === 'same-reading' && isHan(a) && isHan(b) && score < SAME_KANJI_MIN) return null
  if (reason === 'spelling' && isKana(a) && isKana(b) && isShort(a, b)) return slip(a, b)
  if (reason !== 'equal' && isOtherHangul(a, b)) return slip(a, b)
  const read = isOneSign(a) !== isOneSign(b)
  const heard = reason !== 'transliteration' || score >= SOUND_MIN
  if (heard && reason !== 'different' && reason !== 'similar') return { score, reason, edits: 0, ...by }
  return read || isOtherReading(a, b) || isOtherReading(b, a) ? null : slip(a, b)
}

/** Two words that differ by a slip; null beyond two letters or when half of the longer word is another. */
function slip(a: NameToken, b: NameToken): Meeting | null {
  const signs = isSigns(a) && isSigns(b)
  const [one, other] = signs ? [a.text, b.text] : [lettersOf(a), lettersOf(b)]
  const raw = editDistance(one, other, SLIP_EDITS_MAX)
  const length = Math.max(one.length, other.length)
  if (raw > SLIP_EDITS_MAX || raw * 2 >= length || (signs && length < SIGNS_MIN)) return null
  const edits = signs ? raw * LETTERS_OF_SIGN : raw
  return { score: Math.max(0, 1 - raw / length), reason: 'similar', edits }
}

/** Two syllables of three-syllable names that differ by a slip, however short: the rest of the name says how much that is. */
export function meetSyllables(a: NameWord, b: NameWord): Meeting | null {
  if (a.letters.length < 2 || b.letters.length < 2) return null
  const edits = editDistance(a.letters, b.letters, SLIP_EDITS_MAX)
  return edits > SLIP_EDITS_MAX ? null : { score: SYLLABLE_SCORE, reason: 'similar', edits }
}

/** Scripts that write a syllable or a word with one sign. */
export function isSigns({ script }: Pick<NameToken, 'script'>): boolean {
  return SIGN_SCRIPTS.has(script)
}

/** Short words in kana that only sound alike are different names: タカダ is not タケダ. */
function isShort(a: NameToken, b: NameToken): boolean {
  return Math.max(a.text.length, b.text.length) < SIGNS_MIN
}

/** Syllables that only a romanisation makes alike are different names: 종은 is not 정은, though the North writes Jong for both. */
function isOtherHangul(a: NameToken, b: NameToken): boolean {
  if (a.script !== 'hang' || b.script !== 'hang') return false
  return southernHangul(a.text) !== southernHangul(b.text)
}

/** Well-formed Japanese in Latin letters that is no reading of the kanji is another name, no slip: 辰彦 is not Tatsuhiro. */
function isOtherReading(kanji: NameToken, latin: NameToken): boolean {
  return isJapaneseKanji(kanji) && latin.script === 'latn' && isRomaji(latin.text)
}

function isKana({ script }: NameToken): boolean {
  return script === 'kana' || script === 'hira'
}

function isHan({ script }: NameToken): boolean {
  return script === 'hani'
}

function lettersOf(token: NameToken): string {
  return token.readings[0]?.text ?? token.text
}

/** Most words that may have been written as one (van der Bilt, Vanderbilt). */
export const JOINED_MAX = 3

/** Neighbouring words written together, as one token. */
export function joinTokens(words: readonly NameWord[]): NameToken {
  return nameToken(words.map((word) => word.token.text).join(''))
}
