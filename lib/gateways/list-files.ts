import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Sheet } from '#lib/core/lists/sheet.ts'
import { readXlsxSheets } from '#lib/gateways/xlsx-sheets.ts'
import { ZipDamaged } from '#lib/gateways/zip-entries.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** A list file as delivered at most; the largest official one, OFAC's advanced XML, has some 130 MB. */
export const LIST_FILE_MAX_BYTES = 192 * 1024 * 1024
/** What a gzip file may unfold to (a bound against decompression bombs). */
export const LIST_FILE_UNFOLDED_MAX_BYTES = 256 * 1024 * 1024
/** Bytes of a text that are decoded at once. */
const PIECE_BYTES = 65_536
const GZIP_MAGIC = 0x1f8b
/** A higher level saves three bytes in a hundred and takes ten times as long. */
const GZIP_LEVEL = 6
const gzipAside = promisify(gzip)

/** One file of an official set, unfolded. */
export interface ListFile {
  /** Name without folder and without `.gz`. */
  readonly name: string
  readonly content: Buffer
  /** SHA-256 of the unfolded bytes, lower-case hex. */
  readonly sha256: string
}

/**
 * Reads a plain or gzip-compressed list file. Errors: `list/file-missing`, `list/file-too-large`, `list/gzip-damaged`
 * (truncated or corrupt).
 */
export async function readListFile(path: string): Promise<Result<ListFile, AppError>> {
  const file = basename(path)
  let handle: Awaited<ReturnType<typeof open>>
  try {
    handle = await open(path, 'r')
  } catch {
    return err(failure('list/file-missing', { file }))
  }
  try {
    const { size } = await handle.stat()
    if (size > LIST_FILE_MAX_BYTES) return err(tooLarge(file, LIST_FILE_MAX_BYTES))
    return unfoldListFile(file, await handle.readFile())
  } catch {
    // A folder, or a file that may not be read.
    return err(failure('list/file-missing', { file }))
  } finally {
    await handle.close()
  }
}

/** The same for bytes that came another way; `fileName` may end in `.gz`. */
export function unfoldListFile(fileName: string, bytes: Buffer): Result<ListFile, AppError> {
  if (bytes.length > LIST_FILE_MAX_BYTES) return err(tooLarge(fileName, LIST_FILE_MAX_BYTES))
  const name = fileName.replace(/\.gz$/i, '')
  const isGzip = bytes.length >= 2 && bytes.readUInt16BE(0) === GZIP_MAGIC
  if (!isGzip) {
    if (name !== fileName) return err(failure('list/gzip-damaged', { file: fileName }))
    return ok(toListFile(name, bytes))
  }
  try {
    return ok(toListFile(name, gunzipSync(bytes, { maxOutputLength: LIST_FILE_UNFOLDED_MAX_BYTES })))
  } catch (error) {
    const bomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return err(
      bomb
        ? tooLarge(fileName, LIST_FILE_UNFOLDED_MAX_BYTES)
        : failure('list/gzip-damaged', { file: fileName }),
    )
  }
}

/** The file's text. Error: `list/not-utf8` with the offset of the first wrong byte. */
export function decodeListText(file: ListFile): Result<string, AppError> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.content)
    // A zero character means UTF-16 or no text at all, and the database cannot keep one.
    const zero = text.indexOf('\u0000')
    return zero < 0 ? ok(text) : err(failure('list/not-utf8', { file: file.name, offset: zero }))
  } catch {
    return err(failure('list/not-utf8', { file: file.name, offset: firstWrongByte(file.content) }))
  }
}

/**
 * The file's text piece by piece, for parsers that never hold it whole. Error as `decodeListText`, before the first piece.
 */
export function listTextPieces(file: ListFile): Result<Iterable<string>, AppError> {
  if (isUtf8(file.content) && !file.content.includes(0)) return ok(pieces(file.content))
  const offset = isUtf8(file.content) ? file.content.indexOf(0) : firstWrongByte(file.content)
  return err(failure('list/not-utf8', { file: file.name, offset }))
}

function* pieces(content: Buffer): Generator<string> {
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < content.length; at += PIECE_BYTES)
    yield decoder.decode(content.subarray(at, at + PIECE_BYTES), { stream: true })
}

/** The file's sheets. Error: `list/not-xlsx` when it is no readable workbook. */
export function readListSheets(file: ListFile): Result<readonly Sheet[], AppError> {
  try {
    return ok(readXlsxSheets(file.content))
  } catch (error) {
    if (error instanceof ZipDamaged) return err(failure('list/not-xlsx', { file: file.name }))
    throw error
  }
}

/** The bytes as they are stored, folded beside the main thread: gzip without name and time, so that equal bytes give equal gzip. */
export async function foldForStorage(content: Buffer): Promise<Buffer> {
  return await gzipAside(content, { level: GZIP_LEVEL })
}

function toListFile(name: string, content: Buffer): ListFile {
  return { name, content, sha256: createHash('sha256').update(content).digest('hex') }
}

function tooLarge(file: string, maxBytes: number): AppError {
  return failure('list/file-too-large', { file, maxBytes })
}

/** Decodes ever smaller halves: the longest prefix that is whole UTF-8 ends where the first fault is. */
function firstWrongByte(content: Buffer): number {
  let good = 0
  let bad = content.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isUtf8Prefix(content.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function isUtf8Prefix(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
