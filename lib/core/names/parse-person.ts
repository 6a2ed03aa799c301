import { foldName } from '#lib/core/names/fold-name.ts'
import type { ParsedName, ParsedWord, SetAside, WordRole } from '#lib/core/names/parsed-name.ts'
import {
  announcesFather,
  isOfficeBehind,
  isTitleOrName,
  personWordRole,
} from '#lib/core/names/person-words.ts'
import { hanNameParts, splitHanName } from '#lib/core/names/split-han-name.ts'
import { splitWords } from '#lib/core/names/split-words.ts'

/** What stands in quotation marks or brackets beside a name: a nickname, another spelling, a remark. */
const BESIDE = /["“”„«»『「]([^"“”„«»』」]*)["“”„«»』」]|[(（[]([^)）\]]*)[)）\]]/gu
/** Japanese titles behind a name: learning, rank, office, courtesy (敬称). */
const HONORIFIC =
  /(?<=[\p{Script=Katakana}ー]|\p{Script=Han}{2})[\s\u30fb]?(?:博士|教授|医師|将軍|元帥|大将|中将|少将|准将|大佐|中佐|少佐|大尉|司令官|大統領|首相|大臣|議長|議員|知事|国王|王子|殿下|閣下|導師|先生|さん|様|殿|(?<=[\p{Script=Katakana}ー][\s\u30fb]?)[氏師])\s*$/u
const ENDS_IN_SIGN = /[\p{Script=Han}さん]\s*$/u
/** Single letters with full stops: V.V., J.-C. */
const DOTTED_INITIALS = /^(?:\p{L}\.){2,}$|^(?:\p{L}\.)+\p{L}$/u
/** Two capitals without a vowel beside words in small letters: initials written together (JC Juncker). */
const BARE_INITIALS = /^(?!NG$)[BCDFGHJKLMNPQRSTVWXZ]{2}$/
/** Forms of enterprise that records put behind a person's name by mistake or habit. */
const FORMS_BEHIND = new Set(['sa', 'llc', 'ltd', 'inc', 'gmbh', 'ип', 'ooo', 'ооо'])

/** A person's name: titles, suffixes and nicknames told from it, family and given name where the writing says which is which. */
export function parsePerson(text: string): Omit<ParsedName, 'kind'> {
  const honoured = ENDS_IN_SIGN.test(text) ? HONORIFIC.exec(text) : null
  if (honoured !== null) {
    const { words, aside } = parsePerson(text.slice(0, honoured.index))
    if (words.length > 0) return { words, aside: [...aside, { text: foldName(honoured[0]), role: 'title' }] }
  }
  const beside: string[] = []
  const plain = text.replace(BESIDE, (whole, quoted?: string, bracketed?: string) => {
    beside.push(...splitWords(quoted ?? bracketed ?? ''))
    return /^["“”„«»『「]/u.test(whole) || beside.length > 0 ? ' ' : whole
  })
  const { words, aside } = namedParts(plain)
  const nicknames = folded(beside).map((word): ParsedWord => ({ text: word, role: 'nickname' }))
  if (words.length > 0) return { words: [...words, ...nicknames], aside }
  return namedParts(text.replace(BESIDE, ' $1$2 '))
}

function namedParts(text: string): Omit<ParsedName, 'kind'> {
  const [before = '', ...after] = text.split(/[,、，]/u)
  const [first, rest] = [wordsOf(before, text), after.flatMap((part) => wordsOf(part, text))]
  const eastern = rest.length === 0 ? easternParts(first) : null
  if (eastern !== null) return setAside(eastern)
  const parted = first.length > 0 && rest.some((word) => personWordRole(word.text) !== 'suffix')
  const shouted = parted ? null : shoutedFamily(first)
  const candidates = [
    ...first.map((word) => ({ ...word, part: familyOrGiven(parted, shouted, word) })),
    ...rest.map((word) => ({ ...word, part: 'given' as const })),
  ]
  return setAside(candidates)
}

/** A sign that is a word or a syllable, never an initial. */
const WHOLE_WORD_SIGN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u

interface Written {
  readonly text: string
  readonly shouted: boolean
}

/** A name in kanji or Hangul, written with a gap or without: family name first, and Japanese where its family name is. */
function easternParts(words: readonly Written[]): Candidate[] | null {
  const [one, other] = [words[0]?.text ?? '', words[1]?.text ?? '']
  if (words.length === 0 || words.length > 2) return null
  const parts = words.length === 1 ? splitHanName(one)[0] : hanNameParts(one, other)
  if (!parts) return null
  const language = parts.language === 'ja' ? ({ language: 'ja' } as const) : {}
  return [
    { text: parts.family, shouted: false, part: 'family', ...language },
    { text: parts.given, shouted: false, part: 'given', ...language },
  ]
}

function familyOrGiven(parted: boolean, shouted: boolean | null, word: Written): 'family' | 'given' | 'name' {
  if (parted) return 'family'
  if (shouted === null) return 'name'
  return word.shouted ? 'family' : 'given'
}

/** True when capitals mark the family name: some words of two letters or more are in capitals and others are not; else null. */
function shoutedFamily(words: readonly Written[]): true | null {
  const long = words.filter((word) => word.text.length > 1)
  return long.some((word) => word.shouted) && long.some((word) => !word.shouted) ? true : null
}

function wordsOf(part: string, whole: string): Written[] {
  const mixedCase = /\p{Ll}/u.test(whole)
  return splitWords(part).flatMap((raw) => {
    const shouted = raw === raw.toUpperCase() && raw !== raw.toLowerCase()
    const initials = DOTTED_INITIALS.test(raw) || (mixedCase && BARE_INITIALS.test(raw))
    const texts = initials ? folded([...raw.replaceAll('.', '')]) : folded([raw])
    return texts.map((text) => ({ text, shouted }))
  })
}

function folded(words: readonly string[]): string[] {
  return words.flatMap((word) => foldName(word).split(' ')).filter((word) => word !== '')
}

interface Candidate extends Written {
  readonly part: 'family' | 'given' | 'name'
  readonly language?: 'ja'
}

/** Takes titles off the front and suffixes off the end, as long as something remains to be compared. */
function setAside(candidates: readonly Candidate[]): Omit<ParsedName, 'kind'> {
  const words = [...candidates]
  const aside: SetAside[] = []
  for (let at = 0; at < words.length; ) {
    const text = words[at]?.text ?? ''
    const enough = words.length > (isTitleOrName(text) ? 2 : 1)
    if (personWordRole(text) !== 'title' || !enough) break
    aside.push({ text, role: 'title' })
    words.splice(at, 1)
  }
  while (words.length > 1) {
    const text = words.at(-1)?.text ?? ''
    const form = words.length > 2 && FORMS_BEHIND.has(text)
    const office = isOfficeBehind(text) && hasWholeName(words.slice(0, -1))
    if (personWordRole(text) !== 'suffix' && !form && !office) break
    aside.push({ text, role: form ? 'form' : office ? 'title' : 'suffix' })
    words.pop()
  }
  return { words: words.map((word, at) => parsedWord(word, roleOf(words, at))), aside }
}

/** Enough of a name that a word behind it need not be its family name: two words that are nothing else. */
function hasWholeName(words: readonly Candidate[]): boolean {
  return words.filter(({ text }) => personWordRole(text) === 'name').length > 1
}

function parsedWord({ text, language }: Candidate, role: WordRole): ParsedWord {
  return language === undefined ? { text, role } : { text, role, language }
}

function roleOf(words: readonly Candidate[], at: number): WordRole {
  const { text, part } = words[at] ?? { text: '', part: 'name' }
  if (text.length === 1 && /^\p{L}$/u.test(text) && !WHOLE_WORD_SIGN.test(text)) return 'initial'
  const role = personWordRole(text)
  if (role === 'particle') return at === words.length - 1 && at > 0 ? part : 'particle'
  // a patronymic follows a given name: alone or in front of one other word the same ending is a family name
  if (role === 'patronymic' && words.length > 2 && part !== 'family') return 'patronymic'
  return at > 0 && announcesFather(words[at - 1]?.text ?? '') ? 'father' : part
}
