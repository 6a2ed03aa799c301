import { type AppError, failure } from '#lib/core/errors.ts'
import { collectEntities } from '#lib/core/lists/formats/collect-entities.ts'
import { type CsvRow, type CsvTable, readCsvTable } from '#lib/core/lists/formats/csv-table.ts'
import type { RecordNode } from '#lib/core/lists/formats/record-tree.ts'
import { ukDay } from '#lib/core/lists/formats/uk-dates.ts'
import { ukDesignation } from '#lib/core/lists/formats/uk-designation.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** THE TABLE of headings that the XML calls otherwise. */
const FIELDS: Readonly<Record<string, string>> = {
  designationtype: 'individualentityship',
  nationalityies: 'nationality',
  businessregistrationnumbers: 'businessregistrationnumber',
  currentowneroperators: 'currentowneroperator',
  previousowneroperators: 'previousowneroperator',
  previousflags: 'previousflag',
  subsidiaries: 'subsidiary',
  hullidentificationnumberhin: 'hullidentificationnumber',
}
const NAME = /^(?:name[1-6]|nametype|aliasstrength)$/
const ADDRESS = /^address(?:line[1-6]|postalcode|country)$/
const BIRTH_PLACE = /^(?:town|country)ofbirth$/

interface Grouped {
  readonly line: number
  /** Values of every other column, each once. */
  readonly values: Map<string, RecordNode>
  readonly parts: Map<string, RecordNode>
}

/**
 * Reads the UK Sanctions List in its official CSV: a line with the report's date, headings, and a row for every
 * combination of a designation's names, addresses and other values. Errors: `list/not-this-format`.
 */
export function parseUkSanctionsCsv(text: string): Result<ParsedList, AppError> {
  const table = readCsvTable(text, { file: 'csv', needed: ['uniqueid', 'name6', 'nametype', 'regimename'] })
  if (table === null) return err(failure('list/not-this-format', { file: 'csv', readable: 0 }))
  const collected = collectEntities('Designation')
  collected.rejected.push(...table.rejected)
  for (const [id, group] of groupRows(table)) {
    if (id === '') collected.rejected.push(rejectedRecord('no_key', `csv:${group.line}`, textOf(group)))
    else {
      const children = [...group.values.values(), ...group.parts.values()]
      const record: RecordNode = { tag: 'designation', fields: {}, children, text: '' }
      collected.add(record, ukDesignation(record, collected))
    }
  }
  if (collected.size() === 0 || collected.rejected.length > table.rows.length)
    return err(failure('list/not-this-format', { file: 'csv', readable: collected.size() }))
  return ok(collected.list(reportDay(table)))
}

function groupRows(table: CsvTable): Map<string, Grouped> {
  const groups = new Map<string, Grouped>()
  const fields = table.headings.map((heading) => FIELDS[heading] ?? heading)
  const idAt = fields.indexOf('uniqueid')
  for (const row of table.rows) {
    const id = (row.cells[idAt] ?? '').trim()
    const group: Grouped = groups.get(id) ?? { line: row.line, values: new Map(), parts: new Map() }
    groups.set(id, group)
    addRow(group, row, fields)
  }
  return groups
}

function addRow(group: Grouped, row: CsvRow, fields: readonly string[]): void {
  const parts: Record<string, Record<string, string>> = {}
  for (const [at, field] of fields.entries()) {
    const value = (row.cells[at] ?? '').trim()
    if (value === '' || field === '') continue
    const part = partOfField(field)
    if (part === null) group.values.set(`${field}\u0000${value}`, leaf(field, value))
    else parts[part] = { ...parts[part], [field]: value }
  }
  for (const [tag, values] of Object.entries(parts))
    group.parts.set(`${tag}\u0000${JSON.stringify(values)}`, { tag, fields: values, children: [], text: '' })
}

function partOfField(field: string): string | null {
  if (NAME.test(field)) return 'name'
  if (ADDRESS.test(field)) return 'address'
  return BIRTH_PLACE.test(field) ? 'location' : null
}

function leaf(tag: string, text: string): RecordNode {
  return { tag, fields: {}, children: [], text }
}

function textOf(group: Grouped): string {
  return [...group.values.values()].map((node) => node.text).join(' | ')
}

/** `Report Date: 23-Sep-2026` above the headings. */
function reportDay(table: CsvTable): string | null {
  const printed = table.above.map((line) => /report date:?\s*,?\s*([^,"]+)/i.exec(line.text)?.[1] ?? '')
  return printed.map(ukDay).find((day) => day !== null) ?? null
}
