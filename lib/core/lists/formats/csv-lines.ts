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
    let record = span === 1 ? (lines[index] ?? '') : lines.slice(index, index + span).join('\n')
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
    quotes += countQuotes(lines[start + span - 1] ?? '')
    if (quotes % 2 === 0) return span
  }
  return 1
}

function countQuotes(line: string): number {
  let count = 0
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1
  return count
}

/**
 * The cells of one record (RFC 4180): a cell in quotes may hold delimiters, line ends and doubled quotes, and nothing may
 * stand between its closing quote and the delimiter. Null for quotes anywhere else. Our own: a general CSV reader sets
 * itself up anew for each line, which took most of the time of a list.
 */
function parseCells(printed: string, delimiter: string): readonly string[] | null {
  const record = printed.startsWith('\ufeff') ? printed.slice(1) : printed
  if (!record.includes('"')) return record.split(delimiter)
  const cells: string[] = []
  for (let at = 0; at <= record.length; ) {
    const quoted = record[at] === '"'
    const end = quoted ? closingQuote(record, at + 1) + 1 : endOfCell(record, at, delimiter)
    if (quoted && (end === 0 || (end < record.length && !record.startsWith(delimiter, end)))) return null
    const cell = quoted ? record.slice(at + 1, end - 1) : record.slice(at, end)
    if (!quoted && cell.includes('"')) return null
    cells.push(quoted && cell.includes('"') ? cell.replaceAll('""', '"') : cell)
    if (end >= record.length) return cells
    at = end + delimiter.length
  }
  return cells
}

/** Where the cell's closing quote stands, doubled ones passed over; -1 when it never closes. */
function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 2))
    if (record[at + 1] !== '"') return at
  return -1
}

function endOfCell(record: string, from: number, delimiter: string): number {
  const at = record.indexOf(delimiter, from)
  return at < 0 ? record.length : at
}
