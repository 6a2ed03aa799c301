import { CUSTOMER_LIMITS } from '#lib/core/customers/customer.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { csvLines } from '#lib/core/lists/formats/csv-lines.ts'
import { isPartialDate } from '#lib/core/lists/partial-date.ts'
import { isAddressLine } from '#lib/core/screening/is-address-line.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Most rows of one file or pasted text, and most of its bytes. */
export const BATCH_ROWS_MAX = 100_000
export const BATCH_BYTES_MAX = 20 * 1024 * 1024
/** Rows screened in one change. */
export const BATCH_PART_ROWS = 500
/** Longest id that is carried from the file into the result. */
const ID_CHARS_MAX = 200

/** What is wrong with one row; the rest of the file is screened. */
export const BATCH_ROW_ERRORS = [
  'name_missing',
  'name_too_long',
  'id_too_long',
  'date_wrong',
  'country_wrong',
  'quotes_broken',
] as const
export type BatchRowError = (typeof BATCH_ROW_ERRORS)[number]

/** One row to be screened, or what is wrong with it. */
export interface BatchRow {
  /** In the file, from 1. */
  readonly line: number
  readonly id: string
  /** The name, or an address. */
  readonly name: string
  readonly kind: 'name' | 'address'
  readonly dob: string | null
  readonly country: string | null
  readonly error: BatchRowError | null
}

/** Columns that are understood, by their usual headings. */
const COLUMNS = {
  id: ['id', 'customer_id', '番号', '顧客番号'],
  name: ['name', 'full_name', 'customer_name', '氏名', '氏名・名称', '名称', '名前', '顧客名'],
  dob: ['dob', 'date_of_birth', 'birth_date', '生年月日'],
  country: ['country', 'nationality', '国', '国籍'],
} as const
type Column = keyof typeof COLUMNS

/**
 * Reads pasted text or a file: with a heading that names a column of names it is CSV (comma, semicolon or tab), else each
 * line is one name or address. What is plainly a table without such a column is refused: its lines taken whole would be
 * names that nobody bears, and no hit on them would look like a good result.
 * Errors: `screening/batch-empty`, `screening/batch-nameless`, `screening/batch-too-long`.
 */
export function readBatch(text: string): Result<readonly BatchRow[], AppError> {
  const plain = text.replace(/^\uFEFF/, '')
  const [heading = ''] = plain.split(/\r\n|\n|\r/, 1)
  const delimiter = ['\t', ';', ','].find((sign) => heading.includes(sign)) ?? ','
  const found = columnsOf(heading.split(delimiter))
  const columns = found.has('name') ? found : null
  if (columns === null && isTable(delimiter, heading, found)) return err(failure('screening/batch-nameless'))
  const rows = columns === null ? readLines(plain) : readTable(plain, delimiter, columns)
  if (rows.length === 0) return err(failure('screening/batch-empty'))
  if (rows.length > BATCH_ROWS_MAX)
    return err(failure('screening/batch-too-long', { rows: rows.length, max: BATCH_ROWS_MAX }))
  return ok(rows)
}

/** A comma may stand within one name (`SMITH, John`), a tab or a semicolon does not. */
function isTable(delimiter: string, heading: string, found: ReadonlyMap<Column, number>): boolean {
  return heading.trim().includes(delimiter) && (delimiter !== ',' || found.size > 0)
}

function columnsOf(headings: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  headings.forEach((heading, at) => {
    const word = heading.trim().replace(/^"|"$/g, '').toLowerCase()
    for (const [column, words] of Object.entries(COLUMNS) as [Column, readonly string[]][])
      if (words.includes(word) && !found.has(column)) found.set(column, at)
  })
  return found
}

function readLines(text: string): readonly BatchRow[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, at): BatchRow[] => {
    const name = line.trim()
    return name === '' ? [] : [checked({ line: at + 1, id: '', name, dob: '', country: '' })]
  })
}

function readTable(
  text: string,
  delimiter: string,
  columns: ReadonlyMap<Column, number>,
): readonly BatchRow[] {
  return csvLines(text, { delimiter })
    .slice(1)
    .map(({ line, cells }): BatchRow => {
      const cell = (column: Column) => (cells?.[columns.get(column) ?? -1] ?? '').trim()
      const row = checked({
        line,
        id: cell('id'),
        name: cell('name'),
        dob: cell('dob'),
        country: cell('country'),
      })
      return cells === null ? { ...row, error: 'quotes_broken' } : row
    })
}

interface RawRow {
  readonly line: number
  readonly id: string
  readonly name: string
  readonly dob: string
  readonly country: string
}

function checked({ line, id, name, dob, country }: RawRow): BatchRow {
  const kind = isAddressLine(name) ? 'address' : 'name'
  const code = country.toUpperCase()
  return {
    ...{ line, kind },
    id: id.slice(0, ID_CHARS_MAX),
    name: name.slice(0, CUSTOMER_LIMITS.nameChars),
    dob: dob === '' ? null : dob.slice(0, 10),
    country: country === '' ? null : code.slice(0, 2),
    error: errorOf({ id, name, dob, country: code }),
  }
}

function errorOf({ id, name, dob, country }: Omit<RawRow, 'line'>): BatchRowError | null {
  if (name === '') return 'name_missing'
  if (name.length > CUSTOMER_LIMITS.nameChars) return 'name_too_long'
  if (id.length > ID_CHARS_MAX) return 'id_too_long'
  if (dob !== '' && !isPartialDate(dob)) return 'date_wrong'
  return country === '' || /^[A-Z]{2}$/.test(country) ? null : 'country_wrong'
}

/** One hit of a row, in brief. */
export interface BatchHit {
  readonly source: string
  readonly key: string
  readonly name: string
  readonly score: number
}

/** What became of one row: its hits, strongest first, or what was wrong with it. */
export interface BatchAnswer {
  readonly hits: readonly BatchHit[]
}
