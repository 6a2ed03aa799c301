import { type AppError, failure } from '#lib/core/errors.ts'
import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import { type CsvRow, type CsvTable, readCsvTable } from '#lib/core/lists/formats/csv-table.ts'
import { distinct } from '#lib/core/lists/formats/name-variants.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  type ListedEntity,
  type ListedIdentifier,
  type ListedName,
  MEASURES,
  type Measure,
  type NameKind,
  type ParsedList,
  type PartialDate,
  type RejectedRecord,
  type RejectionCode,
} from '#lib/core/lists/listed-entity.ts'
import { composeDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** The columns of a house's own list, in any order; `key` and `name` are indispensable. Several values: `; ` between. */
const HOUSE_COLUMNS = [
  ...['key', 'kind', 'name', 'aliases', 'weak_aliases', 'former_names', 'birth_dates', 'birth_places'],
  ...['nationalities', 'identifiers', 'addresses', 'wallets', 'programmes', 'measure', 'reference'],
  ...['listed_on', 'remarks'],
] as const
/** Entries of a house's list at most; beyond, it is another kind of data. */
const MAX_ENTRIES = 200_000
const DATE = /^(~?)(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\/(\d{4}(?:-\d{2}(?:-\d{2})?)?))?$/

interface Row {
  readonly cell: (column: string) => string
  readonly several: (column: string) => string[]
  readonly reject: (code: RejectionCode, column: string) => void
}

/**
 * Reads a list that the house keeps itself (columns in `docs/lists.md`). A cell that cannot be read is rejected with its
 * line and column, and the rest of the entry is taken over; without key or name the row is. Errors: `list/not-this-format`
 * with the missing or unknown column.
 */
export function parseHouseCsv(text: string): Result<ParsedList, AppError> {
  const table = readCsvTable(text, { file: 'house.csv', needed: ['key', 'name'] })
  if (table === null)
    return err(failure('list/not-this-format', { file: 'house.csv', line: 1, column: 'key, name' }))
  const folded = new Set<string>(HOUSE_COLUMNS.map((column) => column.replaceAll('_', '')))
  const stranger = table.headings.findIndex((heading) => !folded.has(heading))
  if (stranger >= 0) {
    const column = (table.printed[stranger] ?? '').slice(0, 60)
    return err(failure('list/not-this-format', { file: 'house.csv', line: 1, column }))
  }
  if (table.rows.length > MAX_ENTRIES)
    return err(failure('list/not-this-format', { file: 'house.csv', rows: table.rows.length }))
  const rejected = [...table.rejected]
  const entities = new Map<string, ListedEntity>()
  for (const printed of table.rows) {
    const row = openRow(table, printed, rejected)
    const key = row.cell('key')
    if (key === '') row.reject('no_key', 'key')
    else if (row.cell('name') === '') row.reject('no_name', 'name')
    else if (entities.has(key)) row.reject('duplicate_key', 'key')
    else entities.set(key, toEntity(row))
  }
  return ok({ entities: [...entities.values()], rejected, publishedOn: null, lifted: 0 })
}

function openRow(table: CsvTable, row: CsvRow, rejected: RejectedRecord[]): Row {
  const cell = (column: string): string =>
    (row.cells[table.headings.indexOf(column.replaceAll('_', ''))] ?? '').trim()
  return {
    cell,
    several: (column) =>
      cell(column)
        .split(';')
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    reject: (code, column) =>
      rejected.push(rejectedRecord(code, `house.csv:${row.line} ${column}`, cell(column) || row.text)),
  }
}

function toEntity(row: Row): ListedEntity {
  const key = row.cell('key')
  const listedOn = row.cell('listed_on')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(listedOn) ? calendarDate(listedOn) : null
  if (listedOn !== '' && day === null) row.reject('unreadable_date', 'listed_on')
  const named = (column: string, kind: NameKind): ListedName[] =>
    row.several(column).map((full) => ({ full, kind, script: detectScript(full) }))
  const name = row.cell('name')
  return {
    key,
    kind: kindOf(row),
    names: distinct([
      { full: name, kind: 'primary', script: detectScript(name) },
      ...named('aliases', 'alias'),
      ...named('former_names', 'former'),
      ...named('weak_aliases', 'weak'),
    ]),
    births: birthsOf(row),
    birthPlaces: row.several('birth_places'),
    nationalities: row.several('nationalities').map(countryCodeOrText),
    identifiers: row.several('identifiers').map(toIdentifier),
    addresses: row.several('addresses'),
    wallets: row.several('wallets').map((printed) => {
      const [, label, raw] = /^([A-Za-z0-9]{2,10})\s+(\S+)$/.exec(printed) ?? []
      return raw === undefined ? { raw: printed, label: null } : { raw, label: label ?? null }
    }),
    programmes: row.several('programmes'),
    measure: measureOf(row),
    reference: row.cell('reference') || key,
    listedOn: day,
    remarks: row.cell('remarks') || null,
  }
}

function kindOf(row: Row): EntityKind {
  const printed = row.cell('kind')
  const kind = ENTITY_KINDS.find((known) => known === printed)
  if (printed !== '' && kind === undefined) row.reject('unknown_kind', 'kind')
  return kind ?? 'unknown'
}

/** A measure that is not known counts as the strongest: what a house wrote wrongly must not pass unhindered. */
function measureOf(row: Row): Measure {
  const printed = row.cell('measure')
  if (printed === '') return 'due_diligence'
  const measure = MEASURES.find((known) => known === printed)
  if (measure === undefined) row.reject('unparsed_field', 'measure')
  return measure ?? 'freeze'
}

/** `1962-09-03`, `1962`, `~1962` (about), `1958/1962` (from, to). */
function birthsOf(row: Row): PartialDate[] {
  return row.several('birth_dates').flatMap((printed) => {
    const [, about, first = '', last] = DATE.exec(printed) ?? []
    const from = calendarDate(first)
    const to = last === undefined ? from : calendarDate(last)
    if (from === null || to === null || to < from) {
      row.reject('unreadable_date', 'birth_dates')
      return []
    }
    return [{ from, to, approximate: about === '~' }]
  })
}

function calendarDate(text: string): string | null {
  const [year, month, day] = text.split('-').map(Number)
  return year === undefined ? null : composeDate(year, month, day)
}

/** `Passport: TR1234567 (JP)`: kind, number and country. */
function toIdentifier(printed: string): ListedIdentifier {
  const [, type = 'ID', value = printed, country] =
    /^(?:([^:]{1,40}):\s*)?(.+?)(?:\s+\(([A-Z]{2})\))?$/.exec(printed) ?? []
  return { type: type.trim(), value, country: country ?? null }
}
