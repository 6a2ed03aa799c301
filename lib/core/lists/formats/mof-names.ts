import {
  ENUMERATOR_MARK,
  foldCell,
  markEnumerators,
  saysNothing,
  splitOutsideBrackets,
} from '#lib/core/lists/formats/mof-cell.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import type { ListedName, NameKind } from '#lib/core/lists/listed-entity.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'

/** Opens a bracket that holds other names: `(a.k.a.: `, `（別称、`. */
const WRAPPER = /\(\s*(?:([afn])\.?\s?k\.?\s?a\.?|(別称|別名|旧称))\s*[:、,.]?\s*/gi
/** Each further name in a series: `; a.k.a. X`, `, a.k.a.X`. */
const SERIES = /[;,]?\s*\b([afn])\.\s?k\.\s?a\.?\s*:?\s*/gi
const ORIGINAL_SCRIPT = /original script\s*[:：]\s*([^)）\n]+)/gi
const FORMER_MARK = '\u0001'
const ALIAS_MARK = '\u0002'
const SEPARATORS: ReadonlySet<string> = new Set(['\n', ';', '、', FORMER_MARK, ALIAS_MARK])

/** The Japanese or English name column: the name with the other spellings its brackets hold. */
export function mofPrimaryNames(cell: string, isPerson: boolean): ListedName[] {
  const folded = foldCell(cell).replaceAll('\n', ' ')
  if (saysNothing(folded)) return []
  return splitOutsideBrackets(folded, new Set([';', '、'])).flatMap((printed) =>
    nameVariants({ printed, kind: 'primary', isPerson }),
  )
}

/**
 * The names in one alias cell, Japanese and foreign: separated by line breaks, `(a) (b)`, `、` or `;` outside
 * brackets, the foreign ones often inside `(a.k.a.: …)`. `f.k.a.` and 旧称 mark former names in a mixed cell.
 */
export function mofAliases(cell: string, kind: NameKind, isPerson: boolean): ListedName[] {
  const folded = foldCell(cell)
  if (saysNothing(folded)) return []
  const marked = markSeries(separateCommas(markEnumerators(unwrap(dropLanguages(folded)))))
  const names: ListedName[] = []
  let current = kind
  for (const run of marked.split(new RegExp(`(?=[${FORMER_MARK}${ALIAS_MARK}])`))) {
    if (run.startsWith(FORMER_MARK)) current = kind === 'weak' ? 'weak' : 'former'
    else if (run.startsWith(ALIAS_MARK)) current = kind
    for (const printed of splitOutsideBrackets(run, SEPARATORS)) {
      if (!saysNothing(printed)) names.push(...nameVariants({ printed, kind: current, isPerson }))
    }
  }
  return distinct(names)
}

/** Names in the original script that the notes quote: `(original script: محمد عمر غلام نبی)`. */
export function mofOriginalScriptNames(remarks: string, isPerson: boolean): ListedName[] {
  return [...remarks.matchAll(ORIGINAL_SCRIPT)].flatMap(([, text = '']) =>
    text
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && detectScript(part) !== 'zzzz')
      .flatMap((printed) => nameVariants({ printed, kind: 'primary', isPerson })),
  )
}

/** `【アラビア語】` before a name says its language, and is no part of it. */
function dropLanguages(folded: string): string {
  return folded.replace(/【[^】]*】/g, '')
}

/** Takes the opening of each wrapper away; its closing bracket is left over, and left-over brackets do no harm. */
function unwrap(folded: string): string {
  return folded.replace(WRAPPER, (_, letter: string | undefined, word: string | undefined) =>
    letter?.toLowerCase() === 'f' || word === '旧称' ? FORMER_MARK : ALIAS_MARK,
  )
}

function markSeries(text: string): string {
  return text.replace(SERIES, (_, letter: string) =>
    letter.toLowerCase() === 'f' ? FORMER_MARK : ALIAS_MARK,
  )
}

/**
 * Commas part the foreign names only where the Japanese line before parts as many with `、`; otherwise a comma stands
 * inside a name (`WARDYAN, Hasan`).
 */
function separateCommas(text: string): string {
  if (text.includes(';') || text.includes(ENUMERATOR_MARK)) return text
  const lines = text.split('\n')
  const [japanese = '', foreign = ''] = lines
  const count = japanese.split('、').length
  if (lines.length !== 2 || count < 2 || foreign.split(', ').length !== count) return text
  return `${japanese}\n${foreign.replaceAll(', ', ';')}`
}
