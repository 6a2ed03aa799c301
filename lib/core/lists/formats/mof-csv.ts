import { type AppError, failure } from '#lib/core/errors.ts'
import { countryCodeOrText } from '#lib/core/lists/country-code.ts'
import { type CsvRow, readCsvTable } from '#lib/core/lists/formats/csv-table.ts'
import { foldCell, saysNothing, splitOutsideBrackets } from '#lib/core/lists/formats/mof-cell.ts'
import { parseNoticeDays } from '#lib/core/lists/formats/mof-dates.ts'
import { type MofRow, type MofSheet, mofEntity, readMofRow } from '#lib/core/lists/formats/mof-entity.ts'
import {
  isKnownMofProgramme,
  mofProgramme,
  mofProgrammeMeasure,
} from '#lib/core/lists/formats/mof-programmes.ts'
import { FieldCensus } from '#lib/core/lists/formats/record-tree.ts'
import type {
  EntityKind,
  ListedDetail,
  ListedEntity,
  ParsedList,
  RejectedRecord,
} from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Headings that the workbook calls otherwise, without brackets and blanks. */
const WORKBOOK_HEADINGS: Readonly<Record<string, string>> = {
  氏名日本語: '日本語表記',
  氏名英語: '英語表記',
  別名別称日本語: '別名・別称',
  別名別称英語: '別名・別称',
  旧称日本語: '旧称',
  旧称英語: '旧称',
  確定に十分でない別名日本語: '確定に十分でない別名',
  確定に十分でない別名英語: '確定に十分でない別名',
  生年月日: '生年月日',
  国籍日本語: '国籍',
  国籍英語: '国籍',
  出生地日本語: '出生地',
  出生地英語: '出生地',
}
const ADDRESS_COLUMNS = [
  ['住所所在地国日本語', '住所所在地都市その他の情報日本語'],
  ['住所所在地国英語', '住所所在地都市その他の情報英語'],
] as const
/** Headings that say what the entry is, and nothing more about it. */
const OF_THE_ROW: ReadonlySet<string> = new Set(['区分', '番号', '個人団体', ...ADDRESS_COLUMNS.flat()])
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(WORKBOOK_HEADINGS),
  ...OF_THE_ROW,
  ...['告示日付', '告示番号', '称号日本語', '称号英語', '役職日本語', '役職英語', '旅券番号', '身分証番号'],
  ...['国連参照番号', 'リスト掲載日', 'その他の情報', '外務省告示情報'],
])
const KINDS: Readonly<Record<string, EntityKind>> = { 個人: 'person', 団体: 'organisation' }
const KEY = /^\d{3}-\d{6}$/
const LIFTED = /削除|解除/
const SEMICOLON: ReadonlySet<string> = new Set([';'])

interface Reading {
  readonly headings: readonly string[]
  readonly printed: readonly string[]
  readonly rejected: RejectedRecord[]
  readonly census: FieldCensus
}

/**
 * Reads Japan's list of persons subject to asset freezing in the Ministry's newer CSV (財務省, 32 columns, several values
 * parted by `; `). The key is 番号, `NNN-NNNNNN`, by which the workbook's entries are keyed too, so that an entry keeps its
 * history over the change of form. The latest 告示日付 is the publication day. Errors: `list/not-this-format`.
 */
export function parseMofCsv(text: string): Result<ParsedList, AppError> {
  const table = readCsvTable(text, { file: 'csv', needed: ['区分', '番号', '告示番号', '氏名英語'] })
  if (table === null) return err(failure('list/not-this-format', { file: 'csv', readable: 0 }))
  const rejected = [...table.rejected]
  const reading = { headings: table.headings, printed: table.printed, rejected, census: new FieldCensus() }
  const entities = new Map<string, ListedEntity>()
  const days: string[] = []
  let lifted = 0
  for (const row of table.rows) {
    const notice = cellOf(reading, row, '告示日付')
    days.push(...parseNoticeDays(notice))
    if (LIFTED.test(notice)) lifted += 1
    else {
      const entity = toEntity(reading, row)
      if (entity === null) continue
      if (entities.has(entity.key))
        rejected.push(rejectedRecord('duplicate_key', `csv:${row.line}`, row.text))
      else entities.set(entity.key, entity)
    }
  }
  if (entities.size === 0 || rejected.length > table.rows.length)
    return err(failure('list/not-this-format', { file: 'csv', readable: entities.size }))
  const publishedOn = days.sort().at(-1) ?? null
  return ok({
    entities: [...entities.values()],
    rejected: [...rejected, ...reading.census.report()],
    publishedOn,
    lifted,
  })
}

function toEntity(reading: Reading, row: CsvRow): ListedEntity | null {
  const number = Number(foldCell(cellOf(reading, row, '区分')))
  const sheet: MofSheet = {
    programme: mofProgramme(number),
    number,
    measure: mofProgrammeMeasure(number),
    headings: reading.headings.map((heading, at) => WORKBOOK_HEADINGS[heading] ?? reading.printed[at] ?? ''),
  }
  const locator = `csv:${row.line}`
  const fields = readMofRow(sheet, { number: row.line, cells: entryCells(reading, row) })
  const key = foldCell(cellOf(reading, row, '番号'))
  if (!KEY.test(key) || !fields.hasName) {
    const code = KEY.test(key) ? 'no_name' : 'no_key'
    reading.rejected.push(rejectedRecord(code, locator, row.text))
    return null
  }
  if (!isKnownMofProgramme(number)) reading.census.note('区分', String(number))
  noteUnknown(reading, row)
  const entity = mofEntity(sheet, fields, (text) =>
    reading.rejected.push(rejectedRecord('unreadable_date', locator, text)),
  )
  return {
    ...entity,
    key,
    kind: KINDS[foldCell(cellOf(reading, row, '個人・団体'))] ?? entity.kind,
    birthPlaces: fieldsWith(fields, 'birthPlace').flatMap(valuesOf),
    nationalities: [...new Set(fieldsWith(fields, 'nationality').flatMap(valuesOf).map(countryCodeOrText))],
    addresses: ADDRESS_COLUMNS.flatMap(([country, city]) =>
      addressesOf(cellOf(reading, row, country), cellOf(reading, row, city)),
    ),
    details: (entity.details ?? []).map(wholeDetail),
  }
}

/** The row's cells without those that are read apart, so that the workbook's reading does not keep them as details. */
function entryCells(reading: Reading, row: CsvRow): readonly string[] {
  return row.cells.map((cell, at) => (OF_THE_ROW.has(reading.headings[at] ?? '') ? '' : cell))
}

function cellOf(reading: Reading, row: CsvRow, heading: string): string {
  const at = reading.headings.indexOf(heading.replace(/[・（）]/g, ''))
  return (row.cells[at] ?? '').trim()
}

function fieldsWith(row: MofRow, role: string): string[] {
  return row.fields.filter(({ column }) => column.role === role).map(({ text }) => text)
}

function valuesOf(cell: string): string[] {
  return splitOutsideBrackets(foldCell(cell), SEMICOLON).filter((value) => !saysNothing(value))
}

/** Country and place of one address stand in two columns; they are joined where both have as many values. */
function addressesOf(countries: string, places: string): string[] {
  const [named, within] = [valuesOf(countries), valuesOf(places)]
  if (within.length === 0) return named
  if (named.length !== within.length && named.length !== 1) return [...within, ...named]
  return within.map((place, at) => [place, named[at] ?? named[0]].join(', '))
}

function noteUnknown(reading: Reading, row: CsvRow): void {
  for (const [at, heading] of reading.headings.entries()) {
    const cell = (row.cells[at] ?? '').trim()
    if (cell !== '' && !KNOWN.has(heading)) reading.census.note(reading.printed[at] ?? heading, cell)
  }
}

function wholeDetail(detail: ListedDetail): ListedDetail {
  return { label: detail.label.replace(/\s+/g, ''), value: detail.value }
}
