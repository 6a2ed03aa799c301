import { type AppError, failure } from '#lib/core/errors.ts'
import { parseMofSheets } from '#lib/core/lists/formats/mof-xlsx.ts'
import { parseOfacSdnCsv } from '#lib/core/lists/formats/ofac-sdn-csv.ts'
import { parseUnConsolidatedXml } from '#lib/core/lists/formats/un-consolidated-xml.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import { type ListSource, partOf } from '#lib/core/lists/sources.ts'
import { decodeListText, type ListFile, readListSheets } from '#lib/gateways/list-files.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** The files of one publication by their role in the official set. */
export type ListFilesByRole = ReadonlyMap<string, ListFile>

/**
 * Tells the files of an official set apart by their names. Errors: `list/unknown-part` (a file that is none of it, or the
 * same part twice), `list/file-missing` (without an indispensable part).
 */
export function assignParts(
  source: ListSource,
  files: readonly ListFile[],
): Result<ListFilesByRole, AppError> {
  const byRole = new Map<string, ListFile>()
  for (const file of files) {
    const part = partOf(source, file.name)
    if (part === null || byRole.has(part.role)) return err(failure('list/unknown-part', { file: file.name }))
    byRole.set(part.role, file)
  }
  const missing = source.parts.find((part) => part.required && !byRole.has(part.role))
  if (missing) return err(failure('list/file-missing', { file: missing.role }))
  return ok(byRole)
}

/** Reads the files of one publication with the source's parser. An empty list is `list/empty`: no authority lists nobody. */
export function parseListFiles(source: ListSource, files: ListFilesByRole): Result<ParsedList, AppError> {
  const parsed = parseAs(source, files)
  if (!parsed.ok) return parsed
  return parsed.value.entities.length === 0 ? err(failure('list/empty', { source: source.id })) : parsed
}

function parseAs(source: ListSource, files: ListFilesByRole): Result<ParsedList, AppError> {
  const [first] = files.values()
  if (first === undefined) return err(failure('list/file-missing', { file: source.id }))
  if (source.format === 'mof-xlsx') {
    const sheets = readListSheets(first)
    return sheets.ok ? parseMofSheets(sheets.value) : sheets
  }
  const texts = new Map<string, string>()
  for (const [role, file] of files) {
    const text = decodeListText(file)
    if (!text.ok) return text
    texts.set(role, text.value)
  }
  if (source.format === 'un-consolidated-xml') return parseUnConsolidatedXml(texts.get('consolidated') ?? '')
  const { sdn = '', ...others } = Object.fromEntries(texts)
  return parseOfacSdnCsv({ sdn, ...others })
}
