import type { DataColumn } from '#components/ui/table/data-column.ts'

/** Excel reads UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF'
/** A cell that a spreadsheet would take for a formula; Japanese ones take the wide signs too. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/
const PLAIN_NUMBER = /^-?[\d,]+(\.\d+)?$/

/** The rows as CSV (RFC 4180, CRLF, UTF-8 with mark), columns as shown; formulas are defused with an apostrophe. */
export function toCsv<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const writing = columns.filter((column) => column.csv !== undefined)
  const lines = [
    writing.map((column) => csvCell(column.header)),
    ...rows.map((row) => writing.map((column) => csvCell(column.csv?.(row) ?? ''))),
  ]
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
