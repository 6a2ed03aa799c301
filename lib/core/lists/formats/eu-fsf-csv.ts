import { type AppError, failure } from '#lib/core/errors.ts'
import { countryOfAlpha3 } from '#lib/core/lists/country-alpha3.ts'
import { collectEntities } from '#lib/core/lists/formats/collect-entities.ts'
import { type CsvTable, readCsvTable } from '#lib/core/lists/formats/csv-table.ts'
import { euFsfEntity } from '#lib/core/lists/formats/eu-fsf-entity.ts'
import { foldFieldName, type RecordNode } from '#lib/core/lists/formats/record-tree.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { composeDate } from '#lib/core/lists/partial-date.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** THE TABLE of heading prefixes: which part of the entry a column belongs to, in the older layout and in that of 1.1. */
const PARTS: Readonly<Record<string, string>> = {
  naal: 'namealias',
  namealias: 'namealias',
  addr: 'address',
  address: 'address',
  birt: 'birthdate',
  birthdate: 'birthdate',
  iden: 'identification',
  identification: 'identification',
  citi: 'citizenship',
  citizenship: 'citizenship',
  leba: 'regulation',
  entity: 'sanctionentity',
}
/** THE TABLE of column names that differ from the XML's attributes. */
const FIELDS: Readonly<Record<string, string>> = {
  'sanctionentity.subjecttypeclassificationcode': 'subjectcode',
  'sanctionentity.subjecttype': 'subjecttype',
  'sanctionentity.unreferencenumber': 'unitednationid',
  'namealias.language': 'namelanguage',
  'address.number': 'pobox',
  'address.country': 'country',
  'address.other': 'remark',
  'birthdate.date': 'birthdate',
  'birthdate.day': 'dayofmonth',
  'birthdate.month': 'monthofyear',
  'birthdate.country': 'country',
  'identification.country': 'country',
  'identification.typecode': 'identificationtypecode',
  'identification.typedescription': 'identificationtypedescription',
  'citizenship.country': 'country',
}
const ACT_FIELDS: Readonly<Record<string, string>> = {
  numtitle: 'numbertitle',
  numbertitle: 'numbertitle',
  publicationdate: 'publicationdate',
  url: 'publicationurl',
  publicationurl: 'publicationurl',
  programme: 'programme',
  type: 'regulationtype',
  regulationtype: 'regulationtype',
  organisationtype: 'organisationtype',
  entryintoforcedate: 'entryintoforcedate',
}

const NOT_STATED = 'N/A'
/** `AD001095 (passport-National passport) ((passport))`: number, kind of document and remark in one cell. */
const DOCUMENT = /^(.+?) \(([a-z]+)-([^()]+)\)(?: \((.*)\))?$/

interface Column {
  readonly part: string
  readonly field: string
}

interface Grouped {
  readonly fields: Record<string, string>
  readonly parts: Map<string, RecordNode>
  readonly line: number
}

/**
 * Reads the EU's list in its CSV forms (semicolons; one row for each name, address, date of birth … of an entry): the
 * layout of 2018 and that of version 1.1, told by their headings. The file's own date is the publication day. Errors:
 * `list/not-this-format`.
 */
export function parseEuFsfCsv(text: string): Result<ParsedList, AppError> {
  const layout = { file: 'csv', delimiter: ';' }
  const body = unwrapRows(text)
  const table =
    readCsvTable(body, { ...layout, needed: ['entitylogicalid', 'naalwholename'] }) ??
    readCsvTable(body, { ...layout, needed: ['entitylogicalid', 'namealiaswholename'] })
  if (table === null) return err(failure('list/not-this-format', { file: 'csv', readable: 0 }))
  const collected = collectEntities('Entity_LogicalId')
  collected.rejected.push(...table.rejected)
  const columns = table.printed.map((printed, at) => columnOf(printed, table.headings[at] ?? ''))
  for (const [id, group] of groupRows(table, columns)) {
    if (id === '')
      collected.rejected.push(rejectedRecord('no_key', `csv:${group.line}`, JSON.stringify(group.fields)))
    else {
      const record = toRecord(id, group)
      collected.add(record, euFsfEntity(record, collected))
    }
  }
  if (collected.size() === 0 || collected.rejected.length > table.rows.length)
    return err(failure('list/not-this-format', { file: 'csv', readable: collected.size() }))
  return ok(collected.list(publicationDay(table)))
}

/** A spreadsheet that takes commas for its delimiter saves each whole row as one quoted cell, with tabs behind. */
function unwrapRows(text: string): string {
  if (!/^\ufeff?"[^"\n]*;[^"\n]*"\s*(?:\r?\n|$)/.test(text)) return text
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => /^"(.*)"\s*$/.exec(line)?.[1]?.replace(/\t+$/, '').replaceAll('""', '"') ?? line)
    .join('\n')
}

function columnOf(printed: string, heading: string): Column | null {
  if (heading === '') return null
  const [prefix = '', ...rest] = printed.split('_').map(foldFieldName)
  if (heading === 'eurefnum' || heading === 'entityeureferencenumber')
    return { part: 'sanctionentity', field: 'eureferencenumber' }
  if (heading === 'subjecttype') return { part: 'sanctionentity', field: 'subjecttype' }
  if (heading === 'programme') return { part: 'regulation', field: 'programme' }
  if (/^(?:datefile|filegenerationdate)/.test(heading)) return { part: 'file', field: 'date' }
  const part = PARTS[prefix] ?? 'sanctionentity'
  const name = PARTS[prefix] === undefined ? heading : rest.join('')
  return actColumn(part, name) ?? { part, field: FIELDS[`${part}.${name}`] ?? name }
}

/** The columns of the legal act stand with the entry, and again with each of its parts. */
function actColumn(part: string, name: string): Column | null {
  if (part === 'regulation') return { part, field: ACT_FIELDS[name] ?? name }
  const act = /^(?:leba|regulation)(?!language)(.+)$/.exec(name)?.[1] ?? (name === 'programme' ? name : null)
  if (act === null) return null
  return part === 'sanctionentity'
    ? { part: 'regulation', field: ACT_FIELDS[act] ?? act }
    : { part, field: `act.${ACT_FIELDS[act] ?? act}` }
}

function groupRows(table: CsvTable, columns: readonly (Column | null)[]): Map<string, Grouped> {
  const groups = new Map<string, Grouped>()
  const idAt = table.headings.indexOf('entitylogicalid')
  for (const row of table.rows) {
    const id = (row.cells[idAt] ?? '').trim()
    const group = groups.get(id) ?? { fields: {}, parts: new Map(), line: row.line }
    groups.set(id, group)
    const byPart = new Map<string, Record<string, string>>()
    for (const [at, column] of columns.entries()) {
      const value = (row.cells[at] ?? '').replaceAll('\\n', '\n').trim()
      if (column === null || value === '' || value === NOT_STATED) continue
      const fields = byPart.get(column.part) ?? {}
      byPart.set(column.part, fields)
      fields[column.field] = value
    }
    for (const [part, fields] of byPart) {
      if (part === 'sanctionentity') addToEntry(group, fields)
      else if (part !== 'file') {
        const node = toPart(part, fields)
        group.parts.set(`${part}\u0000${JSON.stringify(node)}`, node)
      }
    }
  }
  return groups
}

/** The remark differs from act to act; every other column of the entry says the same in each of its rows. */
function addToEntry(group: Grouped, fields: Readonly<Record<string, string>>): void {
  const { remark, ...rest } = fields
  Object.assign(group.fields, rest)
  if (remark !== undefined)
    group.parts.set(`remark\u0000${remark}`, { tag: 'remark', fields: {}, children: [], text: remark })
}

function toPart(tag: string, fields: Readonly<Record<string, string>>): RecordNode {
  const own: Record<string, string> = {}
  const act: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('act.')) {
      if (name !== 'act.programme' && name !== 'act.organisationtype') act[name.slice(4)] = value
    } else if (name === 'country') {
      own.countryiso2code = countryOfAlpha3(value) ?? ''
      if (own.countryiso2code === '') own.countrydescription = value
    } else if (name === 'contactinfo') own.remark = value
    else if (tag === 'identification' && name === 'number') Object.assign(own, documentFields(value))
    else if (name === 'birthdate') Object.assign(own, birthFields(value))
    else own[name] = value
  }
  const children =
    Object.keys(act).length === 0
      ? []
      : [{ tag: 'regulationsummary', fields: act, children: [] as RecordNode[], text: '' }]
  return { tag, fields: own, children, text: '' }
}

function documentFields(printed: string): Record<string, string> {
  const [, number, code, description, remark] = DOCUMENT.exec(printed) ?? []
  if (number === undefined || code === undefined || description === undefined) return { number: printed }
  const kind = { number, identificationtypecode: code, identificationtypedescription: description }
  return remark === undefined ? kind : { ...kind, remark }
}

/** `1924-02-21`, but also `1937` and `circa 1951` in the older layout. */
function birthFields(printed: string): Record<string, string> {
  const circa = /^(?:circa|approximately|ca?\.?)\s+(.+)$/i.exec(printed)?.[1]
  return circa === undefined ? { birthdate: printed } : { birthdate: circa, circa: 'true' }
}

function toRecord(id: string, group: Grouped): RecordNode {
  const { subjecttype = '', subjectcode = '', ...fields } = group.fields
  const subject = {
    tag: 'subjecttype',
    fields: { code: subjecttype, classificationcode: subjectcode },
    children: [],
    text: '',
  }
  return {
    tag: 'sanctionentity',
    fields: { ...fields, logicalid: id },
    children: [subject, ...group.parts.values()],
    text: '',
  }
}

/** `04/07/2018` or `2026-08-26` in the first column of the first row. */
function publicationDay(table: CsvTable): string | null {
  const at = table.headings.findIndex((heading) => /^(?:datefile|filegenerationdate)/.test(heading))
  const printed = table.rows[0]?.cells[at] ?? ''
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(printed) ?? []
  if (year !== undefined) return composeDate(Number(year), Number(month), Number(day))
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed)
  return iso === null ? null : composeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
}
