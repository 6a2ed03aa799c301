import { type CsvLayout, type CsvLine, csvLines } from '#lib/core/lists/formats/csv-lines.ts'
import { foldFieldName } from '#lib/core/lists/formats/record-tree.ts'
import type { RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'

/** Lines at the top of a file among which the headings are looked for; official files print a date above them. */
const HEADER_WITHIN = 12
/** Lines over which one record may run in the lists that print paragraphs in their cells. */
const LINES_WITH_PARAGRAPHS = 200

/** A row with as many cells as there are headings. */
export interface CsvRow {
  readonly line: number
  readonly text: string
  readonly cells: readonly string[]
}

/** A CSV file with headings. */
export interface CsvTable {
  /** Folded (`foldFieldName`); a heading that comes again is empty. */
  readonly headings: readonly string[]
  /** The headings as printed. */
  readonly printed: readonly string[]
  /** What stands above the headings. */
  readonly above: readonly CsvLine[]
  readonly rows: readonly CsvRow[]
  /** Rows with broken quotes or another number of cells. */
  readonly rejected: readonly RejectedRecord[]
}

/** How to read a file: its delimiter, and the folded headings without which it is another file. */
export interface CsvTableLayout {
  readonly file: string
  readonly delimiter?: string
  readonly needed: readonly string[]
}

/** Reads a CSV file by its headings, in whatever order they stand; null when none of the first lines has them. */
export function readCsvTable(text: string, layout: CsvTableLayout): CsvTable | null {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const csv: CsvLayout = { delimiter: layout.delimiter ?? ',', maxLines: LINES_WITH_PARAGRAPHS }
  const head = csvLines(firstLines(body), csv)
  const header = head.find(({ cells }) => {
    const names = new Set((cells ?? []).map(foldFieldName))
    return layout.needed.every((name) => names.has(name))
  })
  if (header?.cells === undefined || header.cells === null) return null
  const printed = withoutEmptyEnd(header.cells)
  const columns = header.cells.length
  const records = csvLines(body, { ...csv, columns })
  const rejected: RejectedRecord[] = []
  const rows: CsvRow[] = []
  for (const record of records) {
    if (record.line <= header.line) continue
    const cells = record.cells === null ? null : fitCells(record.cells, printed.length)
    if (cells === null)
      rejected.push(rejectedRecord('malformed_row', `${layout.file}:${record.line}`, record.text))
    else rows.push({ line: record.line, text: record.text, cells })
  }
  const above = records.filter((record) => record.line < header.line)
  const folded = printed.map(foldFieldName)
  const headings = folded.map((name, at) => (folded.indexOf(name) === at ? name : ''))
  return { headings, printed, above, rows, rejected }
}

function firstLines(text: string): string {
  let end = 0
  for (let line = 0; line < HEADER_WITHIN && end >= 0; line += 1) {
    const next = text.slice(end).search(/\r\n|\n|\r/)
    if (next < 0) return text
    end += next + 1
  }
  return text.slice(0, end)
}

/** As many cells as there are headings: empty ones beyond them, or left out at the end, do no harm. */
function fitCells(cells: readonly string[], columns: number): readonly string[] | null {
  const filled = withoutEmptyEnd(cells)
  if (filled.length > columns || cells.length < Math.min(columns, 2)) return null
  if (cells.length < columns) return null
  return cells.slice(0, columns)
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}
