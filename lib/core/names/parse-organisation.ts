import { placeOfAdjective } from '#lib/core/names/attributive.ts'
import { foldName } from '#lib/core/names/fold-name.ts'
import { ideaOf, isConnecting, isGeneric, isPlace } from '#lib/core/names/generic-words.ts'
import { spelledLetters } from '#lib/core/names/kana-letters.ts'
import { numberOf } from '#lib/core/names/number-words.ts'
import { formAt, longFormOf, partAttachedForms } from '#lib/core/names/organisation-forms.ts'
import type { ParsedName, ParsedWord, SetAside, WordRole } from '#lib/core/names/parsed-name.ts'
import { partCompound } from '#lib/core/names/part-compound.ts'
import { partParticles } from '#lib/core/names/part-particles.ts'
import { splitWords } from '#lib/core/names/split-words.ts'

/** Ships' prefixes: motor vessel, motor tanker, steamship, LNG carrier. */
const SHIP_PREFIXES = new Set([
  'mv',
  'mt',
  'ms',
  'ss',
  'mts',
  'lng',
  'fv',
  'my',
  'tanker',
  'vessel',
  'т',
  'х',
])
/** A form this short is only one at either end of the name: elsewhere it is a word (as, se, co). */
const SHORT_FORM_CHARS = 3

/** The name of an organisation, vessel or aircraft: its forms of enterprise told from it, numbers and generic words known. */
export function parseOrganisation(
  text: string,
  kind: 'organisation' | 'vessel' | 'aircraft',
): Omit<ParsedName, 'kind'> {
  const beside: string[] = []
  const plain = partAttachedForms(text).replace(BRACKETED, (whole: string, content: string) => {
    if (PART_OF_FORM.test(content)) return whole
    beside.push(content)
    return ' '
  })
  const words = wordsOf(plain)
  if (kind !== 'organisation') {
    const own = [...words, ...beside.flatMap(wordsOf)]
    const named = own.length > 1 && SHIP_PREFIXES.has(own[0] ?? '') ? own.slice(1) : own
    return { words: withRoles(named, false), aside: [] }
  }
  if (words.length === 0) return withoutForms(beside.flatMap(wordsOf))
  const name = withoutForms(words)
  const remarks = beside.map((content) => withoutForms(wordsOf(content)))
  return {
    words: [
      ...name.words,
      ...remarks.flatMap((remark) => remark.words.map((word) => asRemark(word, remark))),
    ],
    aside: [...name.aside, ...remarks.flatMap(({ aside }) => aside)],
  }
}

/** What stands in brackets: an abbreviation, another name, a branch. */
const BRACKETED = /[([]([^)\]]*)[)\]]/gu
/** (Private) Limited, (Pty) Ltd */
const PART_OF_FORM = /^\s*(?:private|pvt|pty|pte|proprietary|m|p|pt)\.?\s*$/iu

/** A remark of more words is a description. */
const BRANCH_WORDS_MAX = 4

/** A place in brackets tells which branch is meant; all else only stands beside the name. */
function asRemark(word: ParsedWord, remark: Pick<ParsedName, 'words'>): ParsedWord {
  const branch = word.role === 'place' && remark.words.length <= BRANCH_WORDS_MAX
  return branch || word.role === 'connecting' ? word : { text: word.text, role: 'nickname' }
}

function wordsOf(text: string): readonly string[] {
  const words = splitWords(partParticles(text).replace(/\bm[/.]\s?(?=[vts]\b)/gi, 'm'))
    .flatMap((word) => foldName(word).split(' '))
    .filter((word) => word !== '')
  return spelledLetters(words)
    .reduce<string[]>(joinedPhrase, [])
    .flatMap((word) => partCompound(word))
    .flatMap(spelledOut)
}

/** THE TABLE of two words that other languages write as one. */
const PHRASES = new Set([
  'hong kong',
  'united kingdom',
  'united states',
  'machine building',
  'instrument making',
  'ship building',
  'ship repair',
  'ship repairing',
])

function joinedPhrase(words: string[], word: string): string[] {
  const before = words.at(-1)
  if (before === undefined || !PHRASES.has(`${before} ${word}`)) return [...words, word]
  return [...words.slice(0, -1), `${before}${word}`]
}

function withoutForms(words: readonly string[]): Omit<ParsedName, 'kind'> {
  const forms = formsIn(words)
  const inForm = new Set(forms.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)))
  const rest = words.filter((_, at) => !inForm.has(at))
  if (rest.every((word) => isConnecting(word))) return { words: withRoles(words, true), aside: [] }
  const aside = forms.map(({ at, length, form }): SetAside => {
    return { text: words.slice(at, at + length).join(' '), role: 'form', form }
  })
  return { words: withRoles(rest, true), aside }
}

/** THE TABLE of abbreviations that organisations' names use for countries and unions, and of slips in long forms. */
const SPELLED_OUT: Readonly<Record<string, readonly string[]>> = {
  us: ['unitedstates'],
  usa: ['unitedstates'],
  uk: ['unitedkingdom'],
  uae: ['united', 'arab', 'emirates'],
  dprk: ['north', 'korea'],
  prc: ['china'],
  intl: ['international'],
  bros: ['brothers'],
  mfg: ['manufacturing'],
  нии: ['научно', 'исследовательский', 'институт'],
  нпо: ['научно', 'производственное', 'объединение'],
  нпп: ['научно', 'производственное', 'предприятие'],
  нпц: ['научно', 'производственный', 'центр'],
  нтц: ['научно', 'технический', 'центр'],
  окб: ['опытное', 'конструкторское', 'бюро'],
  скб: ['специальное', 'конструкторское', 'бюро'],
  цкб: ['центральное', 'конструкторское', 'бюро'],
  кб: ['конструкторское', 'бюро'],
  тд: ['торговый', 'дом'],
  ук: ['управляющая', 'компания'],
  рф: ['российская', 'федерация'],
  гк: ['группа', 'компаний'],
  nii: ['scientific', 'research', 'institute'],
  npp: ['scientific', 'production', 'enterprise'],
  gnpp: ['state', 'scientific', 'production', 'enterprise'],
  npts: ['scientific', 'production', 'centre'],
  ntts: ['scientific', 'technical', 'centre'],
  okb: ['experimental', 'design', 'bureau'],
  skb: ['special', 'design', 'bureau'],
  tskb: ['central', 'design', 'bureau'],
  kb: ['design', 'bureau'],
  гнпп: ['государственное', 'научно', 'производственное', 'предприятие'],
}

function spelledOut(word: string, at: number): readonly string[] {
  // in front it is a non-profit body, elsewhere in a Russian name a scientific production association
  if (word === 'npo' && at > 0) return ['scientific', 'production', 'association']
  return SPELLED_OUT[word] ?? [longFormOf(word) ?? word]
}

interface FoundForm {
  readonly at: number
  readonly length: number
  readonly form: string
}

function formsIn(words: readonly string[]): FoundForm[] {
  const found: FoundForm[] = []
  for (let at = 0; at < words.length; at++) {
    const form = formAt(words, at)
    if (form === null) continue
    found.push({ at, ...form })
    at += form.length - 1
  }
  return found.filter((form) => {
    const text = words.slice(form.at, form.at + form.length).join('')
    if (form.form !== 'company' && (form.length > 1 || text.length > SHORT_FORM_CHARS)) return true
    return form.at === 0 || endsWithForms(words, found, form)
  })
}

/** Nothing but other forms follows. */
function endsWithForms(words: readonly string[], found: readonly FoundForm[], form: FoundForm): boolean {
  let at = form.at + form.length
  for (const next of found) {
    if (next.at === at) at += next.length
  }
  return at === words.length
}

function withRoles(words: readonly string[], places: boolean): ParsedWord[] {
  const ideas = words.map((word) => ideaOf(word))
  return words.map((text, at) => {
    const role = roleOf(text, at, words)
    if (!places || role !== 'name') return { text, role }
    if (isPlace(text)) return { text, role: 'place' }
    return { text: ideas[at] === null ? placeOfAdjective(text, ideas) : text, role }
  })
}

/** A sign that is a word or a syllable, never an initial. */
const WHOLE_WORD_SIGN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u

function roleOf(text: string, at: number, words: readonly string[]): WordRole {
  if (words.length > 1 && isNumber(text, at)) return 'number'
  if (words.length > 1 && isConnecting(text)) return 'connecting'
  if (isGeneric(text)) return 'generic'
  return text.length === 1 && !WHOLE_WORD_SIGN.test(text) ? 'initial' : 'name'
}

/** Digits anywhere; Roman numerals of one letter only behind another word, for in front they are an initial. */
function isNumber(text: string, at: number): boolean {
  return numberOf(text) !== null && (at > 0 || text.length > 1)
}
