import { countryCode } from '#lib/core/lists/country-code.ts'
import type { ListedName, NameKind } from '#lib/core/lists/listed-entity.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'

/** Bracketed remarks about a name that are no part of it. */
const NOTE =
  /nom de guerre|combat name|birth name|sub-unit|formerly|previously|listed as|false identity|passport|born|date of issue|nationality|^dob\b|^third$|^sic$|^self-proclaimed$|戦闘員名|以前掲載|以前の|出生|生まれ|生年月日|誕生名|偽名|偽造|本名|自称|有効期限|リスト掲載|同一人物|^(?:不明|別名|別称|旧称|通称|基地|議長|少佐|番人)$/i
const ORIGINAL_SCRIPT = /^original sc(?:ri|i)pt\s*[:：]\s*/i
const ORIGINAL_SCRIPT_AFTER = /\s*[:：]?\s*original script$/i
const SELF_PROCLAIMED = /^self-proclaimed\s+/i
const BORN_SUFFIX = /,?\s+born\s.*$/i
const ALSO_KNOWN_AS = /^(?:[afn]\.?\s?k\.?\s?a\.?|別称|別名|旧称|通称)\s*[:：、,]?\s*/i
const UNKNOWN = /^(?:不明|unknown|n\/?a)$/i
/** HQN, ISIL-K, AQAP: capital letters that stand for the name beside them. */
const ACRONYM = /^[A-Z][A-Za-z0-9]*(?:[-&/][A-Z0-9]+)*$/
const ACRONYM_MAX = 12
const MAX_VARIANTS = 12
/** No party has a longer name; what stands behind is damage, and would cost time that grows with its square. */
const NAME_MAX_CHARS = 2_000

interface Bracket {
  /** Offset of the bracket in the name without brackets. */
  readonly at: number
  readonly content: string
}

/** How the printed name is to be taken. */
export interface PrintedName {
  readonly printed: string
  readonly kind: NameKind
  /** Persons' brackets hold other spellings of the word before; organisations' hold acronyms or a place. */
  readonly isPerson: boolean
}

/**
 * The names that one printed name stands for: first the name without its brackets, then what the brackets add —
 * another spelling of one word (`Petr (Pyotr) ZIMA`), the name in another script, an acronym (taken as a weak alias) —
 * and never what is only a note (`nom de guerre`, `born in …`, 戦闘員名). At most 12.
 */
export function nameVariants(name: PrintedName): ListedName[] {
  const { base, brackets } = takeBrackets(squeeze(name.printed).slice(0, NAME_MAX_CHARS).toWellFormed())
  const full = tidy(base.replace(BORN_SUFFIX, '').replace(SELF_PROCLAIMED, ''))
  const names: ListedName[] = full === '' ? [] : [toName(full, name.kind)]
  const spellings: Bracket[] = []
  for (const bracket of brackets) {
    for (const content of contents(bracket.content)) {
      const standsAlone = full === '' || detectScript(content) !== detectScript(full)
      const words = content.split(/[\s・]+/).length
      if (isAcronym(content, full, name.isPerson)) names.push(toName(content, 'weak'))
      else if (standsAlone || (name.isPerson && words > 1)) names.push(toName(content, lesser(name.kind)))
      else spellings.push({ at: bracket.at, content })
    }
  }
  for (const variant of respell(base, spellings, name.isPerson))
    names.push(toName(variant, lesser(name.kind)))
  return distinct(names).slice(0, MAX_VARIANTS)
}

/** Names without repeats: the first of equal texts stays. */
export function distinct(names: readonly ListedName[]): ListedName[] {
  if (names.length < 2) return names.filter(({ full }) => full !== '')
  const seen = new Set<string>()
  return names.filter(({ full }) => {
    const key = full.normalize('NFKC').toLowerCase()
    return key !== '' && !seen.has(key) && seen.add(key)
  })
}

function takeBrackets(printed: string): { base: string; brackets: Bracket[] } {
  if (!/[()（）]/.test(printed)) return { base: printed, brackets: [] }
  const brackets: Bracket[] = []
  let base = ''
  let content = ''
  let depth = 0
  for (const char of printed.replaceAll('（', '(').replaceAll('）', ')')) {
    if (char === '(') {
      depth += 1
      if (depth > 1) content += ' '
    } else if (char === ')') {
      if (depth === 1) brackets.push({ at: base.length, content })
      if (depth === 1) content = ''
      else if (depth > 1) content += ' '
      depth = Math.max(0, depth - 1)
    } else if (depth > 0) content += char
    else base += char
  }
  // A bracket that never closes runs to the end of the name.
  if (depth > 0 && content !== '') brackets.push({ at: base.length, content })
  return { base, brackets }
}

function contents(bracket: string): string[] {
  const inner = squeeze(bracket)
  const text = inner.replace(ORIGINAL_SCRIPT, '').replace(ORIGINAL_SCRIPT_AFTER, '')
  // A note quotes no name; what is called an original script is one, whatever words stand in it.
  if (text === inner && NOTE.test(text.replace(ALSO_KNOWN_AS, ''))) return []
  return text
    .split(/\s*[/;；、,]\s*/)
    .map((part) => tidy(part.replace(ALSO_KNOWN_AS, '').replace(/^or /, '')))
    .filter((part) => part.length > 1 && !UNKNOWN.test(part))
}

function isAcronym(content: string, full: string, isPerson: boolean): boolean {
  if (isPerson || content.length > ACRONYM_MAX || !ACRONYM.test(content)) return false
  if (countryCode(content) !== null) return false
  const capitals = content.replace(/[^A-Z]/g, '').length
  return capitals >= 2 && (capitals >= content.length / 2 || full === '')
}

/** Puts each other spelling in the place of the word before its bracket; organisations get it in line as well. */
function respell(base: string, spellings: readonly Bracket[], isPerson: boolean): string[] {
  const one = spellings.map((spelling) => putSpelling(base, spelling, isPerson))
  const places = new Set(spellings.map((spelling) => spelling.at))
  if (!isPerson || places.size < 2 || places.size !== spellings.length) return one.map(tidy)
  const all = spellings.toReversed().reduce((text, spelling) => putSpelling(text, spelling, true), base)
  return [...one, all].map(tidy)
}

function putSpelling(base: string, spelling: Bracket, isPerson: boolean): string {
  const before = base.slice(0, spelling.at).trimEnd()
  const after = base.slice(spelling.at)
  const lastWord = /[^\s・,、=＝]+$/.exec(before)?.[0] ?? ''
  const kept = isPerson ? before.slice(0, before.length - lastWord.length) : `${before} `
  return `${kept}${spelling.content}${/^[\s・,]/.test(after) ? '' : ' '}${after}`
}

function lesser(kind: NameKind): NameKind {
  return kind === 'primary' ? 'alias' : kind
}

function toName(full: string, kind: NameKind): ListedName {
  return { full, kind, script: detectScript(full) }
}

function squeeze(text: string): string {
  // Most names are tidy as they stand, and looking is cheaper than rewriting.
  if (!/[\t-\r\u0085-\uffff]|^ | $| {2}/.test(text)) return text
  return text.replace(/[\s\u3000]+/g, ' ').trim()
}

function tidy(text: string): string {
  return squeeze(text.replace(/["“”„‟«»「」『』]/g, ''))
    .replace(/^[\s,;:、；。]+|[\s,;:、；。]+$/g, '')
    .trim()
}
