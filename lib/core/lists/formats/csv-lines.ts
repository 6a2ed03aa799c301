import { parse } from 'csv-parse/sync'

/** One record of a CSV file: its cells, or null when the quoting is broken. */
export interface CsvLine {
  /** Line number in the file, from 1. */
  readonly line: number
  readonly text: string
  readonly cells: readonly string[] | null
}

/** A quoted cell may run over this many lines at most, so that one stray quote cannot swallow the rest of the file. */
const MAX_LINES_PER_RECORD = 5

/** How a list writes its CSV, where that is not the usual way. */
export interface CsvLayout {
  readonly delimiter?: string
  /** Lines over which one record may run, for lists with paragraphs in their cells. */
  readonly maxLines?: number
  /** A record over several lines must have so many cells; otherwise its first line stands alone as a broken one. */
  readonly columns?: number
}
/** Old DOS end-of-file mark that OFAC still writes as its last line. */
const END_OF_FILE = '\u001a'

/**
 * Splits a CSV text into records line by line: a record with broken quotes is given back with `cells: null` and does not
 * disturb its neighbours.
 */
export function csvLines(text: string, layout: CsvLayout = {}): CsvLine[] {
  const { delimiter = ',', maxLines = MAX_LINES_PER_RECORD, columns } = layout
  const lines = text.split(/\r\n|\n|\r/)
  const records: CsvLine[] = []
  for (let index = 0; index < lines.length; ) {
    let span = recordSpan(lines, index, maxLines)
    let record = lines.slice(index, index + span).join('\n')
    let cells = parseCells(record, delimiter)
    if (span > 1 && columns !== undefined && cells?.length !== columns) {
      span = 1
      record = lines[index] ?? ''
      cells = null
    }
    if (record.replaceAll(END_OF_FILE, '').trim() !== '')
      records.push({ line: index + 1, text: record, cells })
    index += span
  }
  return records
}

function recordSpan(lines: readonly string[], start: number, maxLines: number): number {
  let quotes = 0
  for (let span = 1; span <= maxLines && start + span <= lines.length; span += 1) {
    quotes += (lines[start + span - 1] ?? '').split('"').length - 1
    if (quotes % 2 === 0) return span
  }
  return 1
}

function parseCells(record: string, delimiter: string): readonly string[] | null {
  if (!record.includes('"')) return record.split(delimiter)
  try {
    const [cells] = parse(record, { relax_column_count: true, bom: true, delimiter }) as string[][]
    return cells ?? null
  } catch {
    return null
  }
}
