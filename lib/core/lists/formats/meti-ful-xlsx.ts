import { type AppError, failure } from '#lib/core/errors.ts'
import { countryCode } from '#lib/core/lists/country-code.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import type { ListedDetail, ListedEntity, ParsedList, RejectedRecord } from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { searchText } from '#lib/core/lists/search-text.ts'
import type { Sheet, SheetRow } from '#lib/core/lists/sheet.ts'
import { detectScript } from '#lib/core/names/detect-script.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** What stands below a heading, told by its Japanese words. */
const COLUMNS = [
  [/^No/i, 'number'],
  [/国名/, 'country'],
  [/企業名|組織名/, 'name'],
  [/別名/, 'aliases'],
  [/懸念区分/, 'concern'],
  [/通常兵器/, 'concern'],
] as const
type Role = (typeof COLUMNS)[number][1]
/** Rows of the head within which the headings stand. */
const HEADER_WITHIN = 12
const DOT = /^\s*[・･•]\s*/
/** Longest key that is made of a country and a name. */
const KEY_CHARS = 180

interface Head {
  readonly roles: readonly (Role | null)[]
  readonly headings: readonly string[]
}

interface Reading {
  readonly head: Head
  readonly entities: Map<string, ListedEntity>
  readonly rejected: RejectedRecord[]
}

/**
 * Reads the Ministry of Economy's list of foreign users whose involvement in weapons of mass destruction is not ruled out
 * (経済産業省「外国ユーザーリスト」): a due-diligence flag for exports, no freeze. The rows are numbered anew in each
 * edition, so the key is made of country and name. The file names no day. Errors: `list/wrong-sheet`.
 */
export function parseMetiSheets(sheets: readonly Sheet[]): Result<ParsedList, AppError> {
  const entities = new Map<string, ListedEntity>()
  const rejected: RejectedRecord[] = []
  for (const sheet of sheets) {
    const at = sheet.rows.slice(0, HEADER_WITHIN).findIndex((row) => headOf(row) !== null)
    const head = at < 0 ? null : headOf(sheet.rows[at])
    if (head === null) continue
    for (const row of sheet.rows.slice(at + 1)) readRow(row, { head, entities, rejected })
  }
  if (entities.size === 0)
    return err(failure('list/wrong-sheet', { sheets: sheets.length, heading: '企業名､組織名' }))
  return ok({ entities: [...entities.values()], rejected, publishedOn: null, lifted: 0 })
}

function headOf(row: SheetRow | undefined): Head | null {
  const headings = (row?.cells ?? []).map((cell) => cell.normalize('NFKC').split('\n')[0]?.trim() ?? '')
  const roles = headings.map((heading) => COLUMNS.find(([words]) => words.test(heading))?.[1] ?? null)
  return roles.includes('name') && roles.includes('country') ? { roles, headings } : null
}

function readRow(row: SheetRow, { head, entities, rejected }: Reading): void {
  const text = row.cells.filter((cell) => cell.trim() !== '').join(' | ')
  if (text === '') return
  const locator = `行 ${row.number}`
  const entity = toEntity(row, head)
  if (entity === null) rejected.push(rejectedRecord('no_name', locator, text))
  else if (entities.has(entity.key)) rejected.push(rejectedRecord('duplicate_key', locator, text))
  else entities.set(entity.key, entity)
}

function toEntity(row: SheetRow, head: Head): ListedEntity | null {
  const [name = ''] = cellsOf(row, head, 'name')
  const names = distinct([
    ...nameVariants({ printed: name.replace(/\s+/g, ' '), kind: 'primary', isPerson: false }),
    ...cellsOf(row, head, 'aliases')
      .flatMap(aliasesOf)
      .flatMap((printed) => nameVariants({ printed, kind: 'alias', isPerson: false })),
  ])
  if (names[0]?.kind !== 'primary') return null
  const [japanese = '', english = ''] = (cellsOf(row, head, 'country')[0] ?? '').split('\n')
  const country = countryCode(japanese) ?? countryCode(english) ?? (english || japanese).trim()
  const key = `${country}:${searchText(name)}`.slice(0, KEY_CHARS).toWellFormed()
  return {
    key,
    kind: 'organisation',
    names,
    births: [],
    birthPlaces: [],
    nationalities: country === '' ? [] : [country],
    identifiers: [],
    addresses: [],
    wallets: [],
    programmes: ['外国ユーザーリスト'],
    measure: 'due_diligence',
    reference: key,
    listedOn: null,
    remarks: null,
    ...detailsOf(row, head),
  }
}

/**
 * `・Al Qaeda`, one a line; a line without the dot goes on with the alias above, unless it is all in brackets or in another
 * script.
 */
function aliasesOf(cell: string): string[] {
  const aliases: string[] = []
  const dotted = DOT.test(cell)
  for (const line of cell.split('\n').map((text) => text.replace(/\s+/g, ' ').trim())) {
    const bare = line.replace(DOT, '')
    const above = aliases.at(-1)
    const goesOn = dotted && above !== undefined && !DOT.test(line) && !/^[(（].*[)）]$/.test(bare)
    if (goesOn && detectScript(bare) === detectScript(above)) aliases.splice(-1, 1, `${above} ${bare}`)
    else if (bare !== '') aliases.push(bare)
  }
  return aliases
}

/** The concerns (生物、化学、ミサイル、核, 通常兵器), and whatever stands below a heading that is new. */
function detailsOf(row: SheetRow, head: Head): { details?: readonly ListedDetail[] } {
  const details = row.cells.flatMap((cell, at) => {
    const value = cell.replace(/\s*\n\s*/g, ' / ').trim()
    const role = head.roles[at] ?? null
    const kept = role === 'concern' || role === null
    return value === '' || !kept ? [] : [{ label: head.headings[at] || '備考', value }]
  })
  return details.length === 0 ? {} : { details }
}

function cellsOf(row: SheetRow, head: Head, role: Role): string[] {
  return row.cells.filter((_, at) => head.roles[at] === role).map((cell) => cell.trim())
}
