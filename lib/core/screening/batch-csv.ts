import type { BatchAnswer, BatchHit, BatchRow } from '#lib/core/screening/batch-file.ts'
import { nameDoubt } from '#lib/core/screening/name-doubt.ts'

/** A cell that a spreadsheet would take for a formula; Japanese ones take the wide signs too. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/
const HEADING = [
  'line',
  'id',
  'name',
  'dob',
  'country',
  'error',
  'hits',
  'doubt',
  'source',
  'key',
  'listed_name',
  'score',
]

/** The first line of a result, with the mark that makes spreadsheets read UTF-8. */
export const BATCH_CSV_HEAD = `\uFEFF${HEADING.join(',')}\r\n`

/** The rows of a result as CSV (RFC 4180): one line a hit, one for a row without, which says where no hit says nothing; formulas are defused with an apostrophe. */
export function batchCsv(rows: readonly BatchRow[], answers: readonly BatchAnswer[]): string {
  return rows
    .flatMap((row, at) => {
      const hits = answers[at]?.hits ?? []
      const own = [String(row.line), row.id, row.name, row.dob ?? '', row.country ?? '', row.error ?? '']
      const head = [
        ...own,
        row.error === null ? String(hits.length) : '',
        hits.length === 0 ? doubtOf(row) : '',
      ]
      const shown = hits.length === 0 ? [['', '', '', '']] : hits.map(hitCells)
      return shown.map((hit) => [...head, ...hit].map(csvCell).join(','))
    })
    .map((line) => `${line}\r\n`)
    .join('')
}

/** Letters that are always compared: names that have one are not looked at again. */
const COMPARED =
  /[\p{Script=Latin}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}]/u

/** Why no hit on a row says nothing, see `nameDoubt`. */
function doubtOf({ kind, error, name }: BatchRow): string {
  if (kind === 'address' || error !== null || COMPARED.test(name)) return ''
  return nameDoubt(name, 'unknown') ?? ''
}

function hitCells({ source, key, name, score }: BatchHit): string[] {
  return [source, key, name, score.toFixed(4)]
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
