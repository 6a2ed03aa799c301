/** `(a)`, `（ａ）`, `(ii)`, `(12)`, `©` (an autocorrected `(c)`), `①`: what the MOF numbers the values of one cell with. */
const ENUMERATOR = /\(\s*(?:[a-zA-Z]|([a-zA-Z])\1|[ivx]{2,4}|\d{1,2})\s*\)|[©①-⑳]/g
const UNKNOWN = /^(?:不明|なし|無し|該当なし|-|n\/?a)$/i

/**
 * Full-width brackets, letters, digits and blanks as their usual forms; kana, and the ＝ of katakana names, stay.
 */
export function foldCell(cell: string): string {
  return cell
    .replace(/[\uff01-\uff1c\uff1e-\uff5e\uff65\u3000]/g, (char) => char.normalize('NFKC'))
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
}

/** True when the cell says nothing: empty, 不明, なし. */
export function saysNothing(text: string): boolean {
  const bare = text.trim()
  return bare === '' || UNKNOWN.test(bare)
}

/** Puts each numbered value of a folded cell on a line of its own. */
export function enumeratorsToLines(folded: string): string {
  return folded.replace(ENUMERATOR, '\n')
}

/** Stands where an enumerator stood: parts values even inside a bracket that was never closed. */
export const ENUMERATOR_MARK = '\u0003'

/** Puts a mark in the place of each enumerator of a folded cell. */
export function markEnumerators(folded: string): string {
  return folded.replace(ENUMERATOR, ENUMERATOR_MARK)
}

/** True when a folded cell numbers its values. */
function hasEnumerators(folded: string): boolean {
  return folded.search(ENUMERATOR) >= 0
}

/** The numbered values of a cell, or the whole cell; blanks joined, 不明 left out. */
export function enumeratedValues(cell: string): string[] {
  const folded = foldCell(cell)
  const parts = hasEnumerators(folded)
    ? enumeratorsToLines(folded.replaceAll('\n', ' ')).split('\n')
    : [folded]
  return parts
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/^[、,;]+|[、,;]+$/g, '')
        .trim(),
    )
    .filter((part) => !saysNothing(part))
}

/** Splits a text at separators that stand outside every bracket. */
export function splitOutsideBrackets(text: string, separators: ReadonlySet<string>): string[] {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (const char of text) {
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (char === ENUMERATOR_MARK) depth = 0
    if (char === ENUMERATOR_MARK || (depth === 0 && separators.has(char))) {
      parts.push(part)
      part = ''
    } else part += char === '\n' ? ' ' : char
  }
  return [...parts, part].map((piece) => piece.trim()).filter((piece) => piece !== '')
}
