import { type AppError, failure } from '#lib/core/errors.ts'
import { type CsvLine, csvLines } from '#lib/core/lists/formats/csv-lines.ts'
import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import { type OfacList, ofacMeasure } from '#lib/core/lists/formats/ofac-measure.ts'
import { type OfacRemarks, parseOfacRemarks } from '#lib/core/lists/formats/ofac-remarks.ts'
import type {
  EntityKind,
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  ListedName,
  ParsedList,
  RejectedRecord,
} from '#lib/core/lists/listed-entity.ts'
import { rejectedRecord } from '#lib/core/lists/rejected-record.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** The texts of OFAC's CSV set; only `sdn` is indispensable. */
export interface OfacSdnFiles {
  readonly sdn: string
  readonly add?: string
  readonly alt?: string
  readonly comments?: string
}

const SDN_COLUMNS = 12
const ADD_COLUMNS = 6
const ALT_COLUMNS = 5
/** OFAC cuts the Remarks column at this many characters; the rest stands in sdn_comments.csv. */
const REMARKS_CUT_AT = 1000
/** A file whose records are mostly unreadable is no OFAC file at all. */
const MAX_REJECTED_SHARE = 0.2
const NULL_MARK = '-0-'
const KINDS: Readonly<Record<string, EntityKind>> = {
  '': 'organisation',
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
}

interface SdnRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of the side files by ent_num. */
interface SideRows {
  readonly addresses: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly aliases: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly comments: ReadonlyMap<string, readonly (readonly string[])[]>
}

/**
 * Reads OFAC's SDN list in its CSV layout (Specially Designated Nationals; U.S. Treasury, `dat_spec.txt`): no
 * header, `-0-` for null, a lone 0x1A at the end. Wallet addresses and weak aliases stand in Remarks. The file names no
 * publication day, so `publishedOn` is null. The consolidated list comes in the same layout as cons_prim, cons_add,
 * cons_alt and cons_comments. Errors: `list/not-this-format`.
 */
export function parseOfacSdnCsv(files: OfacSdnFiles, list: OfacList = 'sdn'): Result<ParsedList, AppError> {
  const rejected: RejectedRecord[] = []
  const rows = sdnRows(files.sdn, rejected)
  if (rows.size === 0 || rejected.length > (rows.size + rejected.length) * MAX_REJECTED_SHARE) {
    return err(
      failure('list/not-this-format', { file: 'sdn.csv', readable: rows.size, rejected: rejected.length }),
    )
  }
  const side: SideRows = {
    addresses: sideRows({ file: 'add.csv', text: files.add, columns: ADD_COLUMNS }, rows, rejected),
    aliases: sideRows({ file: 'alt.csv', text: files.alt, columns: ALT_COLUMNS }, rows, rejected),
    comments: sideRows({ file: 'sdn_comments.csv', text: files.comments, columns: 2 }, rows, rejected),
  }
  const entities = [...rows.values()].flatMap((row) => toEntity(row, { side, list, rejected }) ?? [])
  return ok({ entities, rejected, publishedOn: null, lifted: 0 })
}

function sdnRows(text: string, rejected: RejectedRecord[]): Map<string, SdnRow> {
  const rows = new Map<string, SdnRow>()
  for (const record of csvLines(text)) {
    const cells = cleanCells(record, SDN_COLUMNS)
    const locator = `sdn.csv:${record.line}`
    const [key = '', name = '', kind = ''] = cells ?? []
    if (cells === null) rejected.push(rejectedRecord('malformed_row', locator, record.text))
    else if (!/^\d+$/.test(key)) rejected.push(rejectedRecord('no_key', locator, record.text))
    else if (name === '') rejected.push(rejectedRecord('no_name', locator, record.text))
    else if (rows.has(key)) rejected.push(rejectedRecord('duplicate_key', locator, record.text))
    else {
      if (KINDS[kind.toLowerCase()] === undefined)
        rejected.push(rejectedRecord('unknown_kind', locator, record.text))
      rows.set(key, { line: record.line, cells })
    }
  }
  return rows
}

function sideRows(
  source: { readonly file: string; readonly text: string | undefined; readonly columns: number },
  owners: ReadonlyMap<string, SdnRow>,
  rejected: RejectedRecord[],
): Map<string, (readonly string[])[]> {
  const byOwner = new Map<string, (readonly string[])[]>()
  for (const record of csvLines(source.text ?? '')) {
    const cells = cleanCells(record, source.columns)
    const locator = `${source.file}:${record.line}`
    const key = cells?.[0] ?? ''
    if (cells === null) rejected.push(rejectedRecord('malformed_row', locator, record.text))
    else if (!owners.has(key)) rejected.push(rejectedRecord('dangling_reference', locator, record.text))
    else byOwner.set(key, [...(byOwner.get(key) ?? []), cells])
  }
  return byOwner
}

/**
 * Cells with `-0-` taken for empty; null when the record does not have the layout's columns. The last cell keeps its
 * spaces: remarks are cut, and continued in the comments file, in mid-word.
 */
function cleanCells(record: CsvLine, columns: number): readonly string[] | null {
  if (record.cells === null || record.cells.length !== columns) return null
  return record.cells.map((cell, index) => {
    const trimmed = cell.trim()
    if (trimmed === NULL_MARK) return ''
    return index === columns - 1 ? cell : trimmed
  })
}

interface Around {
  readonly side: SideRows
  readonly list: OfacList
  readonly rejected: RejectedRecord[]
}

function toEntity(row: SdnRow, { side, list, rejected }: Around): ListedEntity | null {
  const [key = '', name = '', kind = '', printedProgrammes = ''] = row.cells
  const programmes = printedProgrammes
    .split('] [')
    .map((programme) => programme.trim().replace(/^\[|\]$/g, ''))
  const locator = `sdn.csv:${row.line}`
  const remarks = wholeRemarks(row, side, rejected)
  const facts = parseOfacRemarks(remarks.readable)
  for (const text of facts.unreadable) rejected.push(rejectedRecord('unreadable_date', locator, text))
  const names = distinct([
    ...nameVariants({ printed: name, kind: 'primary', isPerson: kind === 'individual' }),
    ...(side.aliases.get(key) ?? []).flatMap((cells) => toAliases(cells, kind === 'individual')),
    ...facts.names,
  ])
  if (names.length === 0) {
    rejected.push(rejectedRecord('no_name', locator, row.cells.join(',')))
    return null
  }
  return {
    key,
    kind: KINDS[kind.toLowerCase()] ?? 'unknown',
    names,
    births: facts.births,
    birthPlaces: facts.birthPlaces,
    nationalities: facts.nationalities,
    identifiers: [...callSign(row.cells), ...facts.identifiers],
    addresses: (side.addresses.get(key) ?? []).map(toAddress).filter((address) => address !== ''),
    wallets: facts.wallets,
    programmes,
    measure: ofacMeasure(list, programmes),
    reference: key,
    listedOn: null,
    remarks: remarks.printed === '' ? null : remarks.printed,
    ...details(row.cells, facts),
  }
}

/**
 * The Remarks with their continuation. Where the continuation is missing, the fact that was cut in two is left out
 * of `readable` (half a wallet address is none) and reported.
 */
function wholeRemarks(
  row: SdnRow,
  side: SideRows,
  rejected: RejectedRecord[],
): { printed: string; readable: string } {
  const [key = ''] = row.cells
  const own = row.cells[SDN_COLUMNS - 1] ?? ''
  const continued = (side.comments.get(key) ?? []).map((cells) => cells[1] ?? '')
  const printed = [own, ...continued].join('').trim()
  const isCut = own.length >= REMARKS_CUT_AT && continued.length === 0 && !/[.;]$/.test(own)
  if (!isCut) return { printed, readable: printed }
  const end = own.lastIndexOf(';') + 1
  rejected.push(rejectedRecord('truncated_text', `sdn.csv:${row.line}`, own.slice(end).trim()))
  return { printed, readable: own.slice(0, end) }
}

function toAliases(cells: readonly string[], isPerson: boolean): ListedName[] {
  const [, , type = '', printed = '', remark = ''] = cells
  const bare = printed.replace(/^['‘"](.*)['’"]$/, '$1').trim()
  const isWeak = /weak|low quality/i.test(remark) || bare !== printed
  return nameVariants({
    printed: bare,
    kind: isWeak ? 'weak' : type === 'fka' ? 'former' : 'alias',
    isPerson,
  })
}

function toAddress(cells: readonly string[]): string {
  return cells
    .slice(2)
    .filter((part) => part !== '')
    .join(', ')
}

function callSign(cells: readonly string[]): ListedIdentifier[] {
  const sign = cells[5] ?? ''
  return sign === '' ? [] : [{ type: 'Call Sign', value: sign, country: null }]
}

function details(cells: readonly string[], facts: OfacRemarks): { details?: readonly ListedDetail[] } {
  const labels = [
    'Title',
    null,
    'Vessel Type',
    'Tonnage',
    'Gross Registered Tonnage',
    'Vessel Flag',
    'Vessel Owner',
  ]
  const columns = labels.flatMap((label, index) => {
    const value = cells[index + 4] ?? ''
    return label === null || value === '' ? [] : [{ label, value }]
  })
  const all = [...columns, ...facts.details]
  return all.length === 0 ? {} : { details: all }
}
