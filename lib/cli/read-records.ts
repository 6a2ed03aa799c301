import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Options, parse } from 'csv-parse'
import { LINE_CHARS_MAX, readLines } from './read-lines.ts'

const GZIP_MAGIC = [0x1f, 0x8b]
const BOM = '\ufeff'

/** One record of a file: its line, and the value or why there is none. */
export type FileRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: 'input/not-json' | 'input/too-large' | 'input/wrong-columns' }

/** Why a file as a whole cannot be read on. */
export const BAD_FILE_REASONS = [
  'missing',
  'gzip-damaged',
  'not-utf8',
  'csv-damaged',
  'unknown-column',
] as const
export type BadFileReason = (typeof BAD_FILE_REASONS)[number]

/** Ends the reading of a file; what was read before it stands. */
export class BadFile extends Error {
  readonly reason: BadFileReason
  readonly detail: string | null
  constructor(reason: BadFileReason, detail: string | null = null) {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}

/** How a file is read, and who hears how far it is. */
export interface ReadingOptions {
  /** Makes a record of a CSV row: from column name to cell; null when a cell cannot be one. */
  readonly columns: {
    readonly known: readonly string[]
    readonly toRecord: (row: Record<string, string>) => unknown
  }
  /** Bytes of the file read so far, and its size. */
  readonly onProgress: (read: number, size: number) => void
}

/**
 * Reads records from NDJSON or CSV (told by the first character), plain or gzip (told by the first bytes), without
 * holding the file. Throws `BadFile`.
 */
export async function* readRecords(path: string, options: ReadingOptions): AsyncGenerator<FileRecord> {
  const { bytes, close } = await openBytes(path, options.onProgress)
  try {
    const [first, all] = await peek(bytes)
    if (first.startsWith('{')) yield* ndjson(all)
    else yield* csv(all, options.columns)
  } catch (error) {
    throw badFileOf(error)
  } finally {
    close()
  }
}

async function openBytes(path: string, onProgress: ReadingOptions['onProgress']) {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) throw new BadFile('missing')
  let read = 0
  const gzip = await isGzip(path)
  const raw = createReadStream(path)
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      read += chunk.length
      onProgress(read, size)
      done(null, chunk)
    },
  })
  const counted = joined(raw, counter)
  const bytes = gzip ? joined(counted, createGunzip()) : counted
  return {
    bytes: bytes as AsyncIterable<Uint8Array>,
    close: () => {
      raw.destroy()
      bytes.destroy()
    },
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP_MAGIC.length), 0, GZIP_MAGIC.length, 0)
    return GZIP_MAGIC.every((byte, at) => buffer[at] === byte)
  } finally {
    await file.close()
  }
}

/** The second stream fed by the first: whoever reads it hears of the first one's error, and nobody else. */
function joined<T extends Transform>(from: Readable, to: T): T {
  pipeline(from, to, () => undefined)
  return to
}

/** The first characters that are not white space, and the whole stream again. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<[string, AsyncIterable<Uint8Array>]> {
  const iterator = bytes[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let first = ''
  while (first === '') {
    const next = await iterator.next()
    if (next.done === true) break
    held.push(next.value)
    first = new TextDecoder().decode(next.value.subarray(0, 64)).replace(BOM, '').trimStart()
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* held
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return [first, again()]
}

async function* ndjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FileRecord> {
  for await (const { line, text } of readLines(bytes)) {
    if (text === null) yield { line, problem: 'input/too-large' }
    else if (text.replace(BOM, '').trim() !== '') yield jsonRecord(line, text.replace(BOM, ''))
  }
}

function jsonRecord(line: number, text: string): FileRecord {
  try {
    return { line, value: JSON.parse(text) as unknown }
  } catch {
    return { line, problem: 'input/not-json' }
  }
}

async function* csv(
  bytes: AsyncIterable<Uint8Array>,
  columns: ReadingOptions['columns'],
): AsyncGenerator<FileRecord> {
  const parser = joined(Readable.from(utf8(bytes)), parse(CSV_OPTIONS))
  let header: readonly string[] | null = null
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[]
    info: { lines: number }
  }>) {
    if (header === null) {
      header = record.map((name) => name.trim())
      const unknown = header.find((name) => !columns.known.includes(name))
      if (unknown !== undefined) throw new BadFile('unknown-column', unknown.slice(0, 60))
    } else if (record.length !== header.length) {
      yield { line: info.lines, problem: 'input/wrong-columns' }
    } else {
      const row = Object.fromEntries(header.map((name, at) => [name, record[at] ?? '']))
      const value = columns.toRecord(row)
      yield value === null ? { line: info.lines, problem: 'input/not-json' } : { line: info.lines, value }
    }
  }
}

const CSV_OPTIONS: Options = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LINE_CHARS_MAX,
}

async function* utf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function badFileOf(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (error instanceof BadFile) return error
  if (code.startsWith('Z_')) return new BadFile('gzip-damaged')
  if (code.startsWith('CSV_')) return new BadFile('csv-damaged')
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new BadFile('not-utf8')
  return error
}
