import { type AppError, failure } from '#lib/core/errors.ts'
import { parseEuFsfConverted } from '#lib/core/lists/formats/eu-fsf-converted.ts'
import { parseEuFsfCsv } from '#lib/core/lists/formats/eu-fsf-csv.ts'
import { parseEuFsfXml } from '#lib/core/lists/formats/eu-fsf-xml.ts'
import { parseHouseCsv } from '#lib/core/lists/formats/house-csv.ts'
import { parseMetiSheets } from '#lib/core/lists/formats/meti-ful-xlsx.ts'
import { parseMofCsv } from '#lib/core/lists/formats/mof-csv.ts'
import { parseMofSheets } from '#lib/core/lists/formats/mof-xlsx.ts'
import { parseNbctfCsv } from '#lib/core/lists/formats/nbctf-csv.ts'
import { parseOfacAdvancedXml } from '#lib/core/lists/formats/ofac-advanced-xml.ts'
import { type ListBase, parseOfacDeltaXml } from '#lib/core/lists/formats/ofac-delta-xml.ts'
import { parseOfacEnhancedXml } from '#lib/core/lists/formats/ofac-enhanced-xml.ts'
import type { OfacList } from '#lib/core/lists/formats/ofac-measure.ts'
import { parseOfacSdnCsv } from '#lib/core/lists/formats/ofac-sdn-csv.ts'
import { parseOfacXml } from '#lib/core/lists/formats/ofac-xml.ts'
import { parseOpenSanctionsFtm } from '#lib/core/lists/formats/opensanctions-ftm.ts'
import { parseUkSanctionsConverted } from '#lib/core/lists/formats/uk-sanctions-converted.ts'
import { parseUkSanctionsCsv } from '#lib/core/lists/formats/uk-sanctions-csv.ts'
import { parseUkSanctionsXml } from '#lib/core/lists/formats/uk-sanctions-xml.ts'
import { parseUnConsolidatedXml } from '#lib/core/lists/formats/un-consolidated-xml.ts'
import { detectFormat, fileShape, LIST_FORMATS, type ListFormat } from '#lib/core/lists/list-formats.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import type { Sheet } from '#lib/core/lists/sheet.ts'
import { type ListSource, partOf } from '#lib/core/lists/sources.ts'
import { decodeListText, type ListFile, listTextPieces, readListSheets } from '#lib/gateways/list-files.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

type WorkbookFormat = Extract<ListFormat, `${string}-xlsx`>
type StreamFormat = Extract<ListFormat, `ofac-${string}xml`>
type TextFormat = Exclude<ListFormat, WorkbookFormat | StreamFormat>

/** What a parser of a stream knows besides: which of OFAC's lists is read, and the version before it. */
interface StreamAbout {
  readonly list: OfacList
  readonly base: ListBase | null
}

/** Each takes one file piece by piece, so that memory never holds its text whole. */
const STREAM_PARSERS: Readonly<
  Record<StreamFormat, (pieces: Iterable<string>, about: StreamAbout) => Result<ParsedList, AppError>>
> = {
  'ofac-xml': (pieces, { list }) => parseOfacXml(pieces, list),
  'ofac-advanced-xml': (pieces, { list }) => parseOfacAdvancedXml(pieces, list),
  'ofac-enhanced-xml': (pieces, { list }) => parseOfacEnhancedXml(pieces, list),
  'ofac-delta-xml': (pieces, { list, base }) => parseOfacDeltaXml(pieces, list, base),
}

const WORKBOOK_PARSERS: Readonly<
  Record<WorkbookFormat, (sheets: readonly Sheet[]) => Result<ParsedList, AppError>>
> = {
  'mof-xlsx': parseMofSheets,
  'meti-ful-xlsx': parseMetiSheets,
}

/** Each takes the texts of the set by role. */
const TEXT_PARSERS: Readonly<
  Record<TextFormat, (texts: ReadonlyMap<string, string>) => Result<ParsedList, AppError>>
> = {
  'ofac-sdn-csv': (texts) => parseOfacSet(texts, 'sdn'),
  'ofac-cons-csv': (texts) => parseOfacSet(texts, 'consolidated'),
  'un-consolidated-xml': (texts) => parseUnConsolidatedXml(only(texts)),
  'mof-csv': (texts) => parseMofCsv(only(texts)),
  'eu-fsf-xml': (texts) => parseEuFsfXml(only(texts)),
  'eu-fsf-csv': (texts) => parseEuFsfCsv(only(texts)),
  'eu-fsf-converted': (texts) => parseEuFsfConverted(only(texts)),
  'uk-sanctions-xml': (texts) => parseUkSanctionsXml(only(texts)),
  'uk-sanctions-csv': (texts) => parseUkSanctionsCsv(only(texts)),
  'uk-sanctions-converted': (texts) => parseUkSanctionsConverted(only(texts)),
  'nbctf-csv': (texts) => parseNbctfCsv({ wallets: texts.get('wallets') ?? '', orders: texts.get('orders') }),
  'opensanctions-ftm': (texts) =>
    parseOpenSanctionsFtm(
      texts.get('entities') ?? '',
      [...texts]
        .filter(([role]) => role !== 'entities')
        .sort()
        .map(([, text]) => text),
    ),
  'house-csv': (texts) => parseHouseCsv(only(texts)),
}

/** The files of one publication by their role in the official set. */
export type ListFilesByRole = ReadonlyMap<string, ListFile>

/** The role of a file that is the whole publication. */
export const WHOLE = 'whole'

/**
 * Tells the files of an official set apart by their names. Errors: `list/unknown-part` (a file that is none of it, or the
 * same part twice), `list/file-missing` (without an indispensable part).
 */
export function assignParts(
  source: ListSource,
  files: readonly ListFile[],
): Result<ListFilesByRole, AppError> {
  const byRole = new Map<string, ListFile>()
  const [only] = files
  if (only !== undefined && files.length === 1 && fileShape(only.content) === source.whole)
    return ok(byRole.set(WHOLE, only))
  for (const file of files) {
    const part = partOf(source, file.name)
    const role = part?.repeatable === true ? `${part.role}:${file.name}` : part?.role
    if (role === undefined || byRole.has(role)) return err(failure('list/unknown-part', { file: file.name }))
    byRole.set(role, file)
  }
  const missing = source.parts.find((part) => part.required && !byRole.has(part.role))
  if (missing) return err(failure('list/file-missing', { file: missing.role }))
  return ok(byRole)
}

/** Whether the files only say what changed, so that the version before is needed to read them. */
export function needsBase(source: ListSource, files: ListFilesByRole): boolean {
  const [first] = files.values()
  return first !== undefined && detectFormat(source.formats, first.content) === 'ofac-delta-xml'
}

/**
 * Reads the files of one publication with the parser of their format; `base` is the version before, for files that only
 * say what changed. An empty list is `list/empty`: no authority lists nobody.
 */
export function parseListFiles(
  source: ListSource,
  files: ListFilesByRole,
  base: ListBase | null = null,
): Result<ParsedList, AppError> {
  const parsed = parseAs(source, files, base)
  if (!parsed.ok) return parsed
  return parsed.value.entities.length === 0 ? err(failure('list/empty', { source: source.id })) : parsed
}

function parseAs(
  source: ListSource,
  files: ListFilesByRole,
  base: ListBase | null,
): Result<ParsedList, AppError> {
  const [first] = files.values()
  if (first === undefined) return err(failure('list/file-missing', { file: source.id }))
  const format = detectFormat(source.formats, first.content)
  const named = /\.xlsx$/i.test(first.name)
  if (format === null || (named && LIST_FORMATS[format] !== 'workbook')) return err(wrongShape(first))
  if (LIST_FORMATS[format] === 'workbook') {
    const sheets = readListSheets(first)
    return sheets.ok ? WORKBOOK_PARSERS[format as WorkbookFormat](sheets.value) : sheets
  }
  if (isStreamed(format)) {
    const pieces = listTextPieces(first)
    const list = source.id === 'ofac-cons' ? 'consolidated' : 'sdn'
    return pieces.ok ? STREAM_PARSERS[format](pieces.value, { list, base }) : pieces
  }
  const texts = new Map<string, string>()
  for (const [role, file] of files) {
    const text = decodeListText(file)
    if (!text.ok) return text
    texts.set(role, text.value)
  }
  return TEXT_PARSERS[format as TextFormat](texts)
}

function isStreamed(format: ListFormat): format is StreamFormat {
  return format in STREAM_PARSERS
}

/** The file has another shape than its name says, or than the list ever has. */
function wrongShape(file: ListFile): AppError {
  return /\.xlsx$/i.test(file.name)
    ? failure('list/not-xlsx', { file: file.name })
    : failure('list/not-this-format', { file: file.name, shape: fileShape(file.content) })
}

function only(texts: ReadonlyMap<string, string>): string {
  const [text = ''] = texts.values()
  return text
}

function parseOfacSet(texts: ReadonlyMap<string, string>, list: OfacList): Result<ParsedList, AppError> {
  const { sdn = '', ...others } = Object.fromEntries(texts)
  return parseOfacSdnCsv({ sdn, ...others }, list)
}
