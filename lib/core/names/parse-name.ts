import type { EntityKind } from '#lib/core/lists/listed-entity.ts'
import { foldName, NAME_TOKENS_MAX, withoutFloods } from '#lib/core/names/fold-name.ts'
import { isSimplifiedChinese } from '#lib/core/names/han-readings.ts'
import { namesInstitution } from '#lib/core/names/names-institution.ts'
import { formAt, partAttachedForms } from '#lib/core/names/organisation-forms.ts'
import { parseOrganisation } from '#lib/core/names/parse-organisation.ts'
import { parsePerson } from '#lib/core/names/parse-person.ts'
import type { ParsedName, ParsedWord } from '#lib/core/names/parsed-name.ts'

/** Signs that are not seen and change nothing: joiners, soft hyphens, direction marks. */
const UNSEEN = /\p{Cf}/gu

/** What lists write before another name in brackets, and is no part of it. */
const LABELS =
  /(?<=[(,;]\s{0,3})(?:original script|also known as|formerly known as|formerly|previously|[afn]\.?k\.?a\.?(?![\p{L}])|including|別名|別称|旧称|通称)\s*:?/giu

function withoutLabels(text: string): string {
  return text.includes('(') || text.includes(';') ? text.replace(LABELS, ' ') : text
}

/** Takes a whole name apart. Never throws; a name of which nothing can be compared has no words. */
export function parseName(text: string, kind: EntityKind): ParsedName {
  const seen = withoutLabels(withoutFloods(text).replace(UNSEEN, '').normalize('NFKC'))
  const read = isOfBody(seen, kind) ? 'organisation' : kind
  const { words, aside } =
    read === 'person' || read === 'unknown' ? parsePerson(seen) : parseOrganisation(seen, read)
  const kept = words.slice(0, NAME_TOKENS_MAX)
  const language = isSimplifiedChinese(seen) ? 'zh' : statesJapaneseForm(seen) ? 'ja' : null
  return {
    words: language === null ? kept : kept.map((word) => readIn(word, language)),
    ...{ aside, kind: read },
  }
}

const HAN = /^\p{Script=Han}+$/u

/** Forms of enterprise that only Japan writes so (株式会社 and its like): the rest of the name is Japanese too. */
const JAPANESE_FORM = /(?:株式|有限|合同|合資|合名|相互)[会會]社|\((?:株|有|同|資|名)\)/u

/** Whether a name states a form of enterprise that only Japan has, so that all of it is read in Japanese. */
export function statesJapaneseForm(text: string): boolean {
  return JAPANESE_FORM.test(text)
}

function readIn(word: ParsedWord, language: 'ja' | 'zh'): ParsedWord {
  return HAN.test(word.text) ? { ...word, language } : word
}

/** Whether a name is an enterprise's or an institution's although nobody says so, or a list says that a person bears it. */
function isOfBody(text: string, kind: EntityKind): boolean {
  if (kind === 'unknown') return statesForm(text) || namesInstitution(text)
  return kind === 'person' && (partAttachedForms(text) !== text || namesInstitution(text))
}

function statesForm(text: string): boolean {
  if (partAttachedForms(text) !== text) return true
  const words = foldName(text).split(' ')
  return (
    words.length > 1 && (formAt(words, 0) !== null || words.some((_, at) => at > 0 && endsInForm(words, at)))
  )
}

function endsInForm(words: readonly string[], at: number): boolean {
  const form = formAt(words, at)
  return form !== null && at + form.length === words.length
}
