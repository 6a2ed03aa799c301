import { countryCode } from '#lib/core/lists/country-code.ts'
import { findWallets } from '#lib/core/lists/formats/find-wallets.ts'
import { enumeratedValues, foldCell, saysNothing } from '#lib/core/lists/formats/mof-cell.ts'
import { type MofColumn, mofColumn } from '#lib/core/lists/formats/mof-columns.ts'
import { parseMofDates, parseNoticeDays } from '#lib/core/lists/formats/mof-dates.ts'
import { mofIdentifiers } from '#lib/core/lists/formats/mof-identifiers.ts'
import { mofAliases, mofOriginalScriptNames, mofPrimaryNames } from '#lib/core/lists/formats/mof-names.ts'
import { distinct } from '#lib/core/lists/formats/name-variants.ts'
import type {
  EntityKind,
  ListedEntity,
  ListedName,
  Measure,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'
import type { SheetRow } from '#lib/core/lists/sheet.ts'

/** A programme's sheet: its name as printed, its number, the measure its title announces, its headings. */
export interface MofSheet {
  readonly programme: string
  readonly number: number
  readonly measure: Measure
  readonly headings: readonly string[]
}

interface Field {
  readonly heading: string
  readonly column: MofColumn
  readonly text: string
}

/** One row, its cells beside their headings. */
export interface MofRow {
  readonly noticeDate: string
  readonly noticeNumber: string
  /** The entry's own number in its programme; `68(#12)` and `*1` are 68 and 1. */
  readonly number: number | null
  readonly hasName: boolean
  /** Nothing but a note that continues the row before. */
  readonly isContinuation: boolean
  readonly text: string
  readonly fields: readonly Field[]
}

export function readMofRow(sheet: MofSheet, row: SheetRow): MofRow {
  const fields = row.cells.flatMap((cell, index): Field[] => {
    const heading = sheet.headings[index] || '備考'
    return cell.trim() === '' ? [] : [{ heading, column: mofColumn(heading), text: cell.trim() }]
  })
  const noticeDate = textOf(fields, 'noticeDate')
  const noticeNumber = foldCell(textOf(fields, 'noticeNumber'))
  const number = /\d+/.exec(noticeNumber)?.[0]
  return {
    noticeDate,
    noticeNumber,
    number: number === undefined ? null : Number(number),
    hasName: [textOf(fields, 'nameJa'), textOf(fields, 'nameEn')].some((name) => !saysNothing(name)),
    isContinuation:
      noticeDate === '' && noticeNumber === '' && fields.every((field) => field.column.role === 'remarks'),
    text: fields.map((field) => field.text).join(' | '),
    fields,
  }
}

/** One designated person or body from a row that has a number and a name; `onUnreadable` hears of unreadable dates. */
export function mofEntity(sheet: MofSheet, row: MofRow, onUnreadable: (text: string) => void): ListedEntity {
  const kind = kindOf(sheet, row)
  const remarks = textsOf(row, 'remarks').join('\n')
  return {
    key: `${String(sheet.number).padStart(3, '0')}-${String(row.number).padStart(6, '0')}`,
    kind,
    names: namesOf(row, kind === 'person', remarks),
    births: birthsOf(row, onUnreadable),
    birthPlaces: textsOf(row, 'birthPlace').flatMap(enumeratedValues),
    nationalities: [...new Set(textsOf(row, 'nationality').flatMap(nationalities))],
    identifiers: fieldsOf(row, 'identifier').flatMap((field) => mofIdentifiers(field.heading, field.text)),
    addresses: textsOf(row, 'address').flatMap(enumeratedValues),
    wallets: findWallets(row.fields.map((field) => foldCell(field.text)).join('\n')),
    programmes: [sheet.programme],
    measure: sheet.measure,
    reference: row.noticeNumber,
    listedOn: parseNoticeDays(row.noticeDate)[0] ?? null,
    remarks: saysNothing(remarks) ? null : remarks,
    details: detailsOf(row),
  }
}

/** Most sheets are for 個人 or for 団体; in the mixed ones the columns that are filled tell. */
function kindOf(sheet: MofSheet, row: MofRow): EntityKind {
  const persons = sheet.programme.includes('個人')
  const bodies = /団体|銀行/.test(sheet.programme)
  if (persons !== bodies) return persons ? 'person' : 'organisation'
  const ofPerson = (field: Field): boolean =>
    ['birth', 'nationality', 'identifier'].includes(field.column.role) ||
    (field.column.role === 'detail' && field.column.ofPerson && !saysNothing(field.text))
  if (row.fields.some(ofPerson)) return 'person'
  const ofBody = (field: Field): boolean =>
    field.column.role === 'address' || (field.column.role === 'alias' && field.column.kind === 'former')
  return row.fields.some(ofBody) ? 'organisation' : 'unknown'
}

function namesOf(row: MofRow, isPerson: boolean, remarks: string): ListedName[] {
  const primary = [...textsOf(row, 'nameJa'), ...textsOf(row, 'nameEn')]
  const aliases = row.fields.flatMap(({ column, text }) =>
    column.role === 'alias' ? mofAliases(text, column.kind, isPerson) : [],
  )
  return distinct([
    ...primary.flatMap((text) => mofPrimaryNames(text, isPerson)),
    ...mofOriginalScriptNames(remarks, isPerson),
    ...aliases,
  ])
}

function birthsOf(row: MofRow, onUnreadable: (text: string) => void): PartialDate[] {
  return textsOf(row, 'birth').flatMap((text) => {
    const { dates, unreadable } = parseMofDates(text)
    for (const piece of unreadable) onUnreadable(piece)
    return [...dates]
  })
}

/** `(a)アフガニスタン (b)パキスタン`, `リビア Libya`, `トルコ、ヨルダン`: codes where they can be told, else as printed. */
function nationalities(cell: string): string[] {
  return enumeratedValues(cell)
    .flatMap((value) => (countryCode(value) === null ? value.split(/[、;]/) : [value]))
    .map((value) => value.trim())
    .filter((value) => !saysNothing(value))
    .map((value) => {
      const bare = value.replace(/\([^)]*\)/g, '').trim()
      const japanese = /^[^\x20-\x7e]+/.exec(bare)?.[0] ?? ''
      return countryCode(bare) ?? countryCode(japanese) ?? value
    })
}

function detailsOf(row: MofRow): { label: string; value: string }[] {
  const kept = row.fields.filter(({ column }) => column.role === 'detail' || column.role === 'noticeDate')
  return kept
    .filter(({ text }) => !saysNothing(text))
    .map(({ heading, text }) => ({ label: heading, value: text }))
}

function fieldsOf(row: MofRow, role: MofColumn['role']): readonly Field[] {
  return row.fields.filter((field) => field.column.role === role)
}

function textsOf(row: MofRow, role: MofColumn['role']): string[] {
  return fieldsOf(row, role).map((field) => field.text)
}

function textOf(fields: readonly Field[], role: MofColumn['role']): string {
  return fields.find((field) => field.column.role === role)?.text ?? ''
}
