import { inflateRawSync } from 'node:zlib'

const END_RECORD = 0x06054b50
const CENTRAL_HEADER = 0x02014b50
const END_RECORD_BYTES = 22
const CENTRAL_HEADER_BYTES = 46
const LOCAL_HEADER_BYTES = 30
const MAX_COMMENT_BYTES = 65_535
const MAX_ENTRIES = 2_000
const STORED = 0
const DEFLATED = 8

/** Reading a ZIP container failed; the message is for the log, never for a user. */
export class ZipDamaged extends Error {}

interface Entry {
  readonly method: number
  readonly compressedBytes: number
  readonly localOffset: number
}

/**
 * The files in a ZIP container (APPNOTE.TXT, without ZIP64 and encryption), each inflated only when asked for and
 * never beyond the bytes left of `maxBytes` for the whole container (a bound against decompression bombs). Throws
 * `ZipDamaged`.
 */
export function openZip(bytes: Buffer, maxBytes: number): (path: string) => Buffer | null {
  const entries = centralDirectory(bytes)
  let left = maxBytes
  return (path) => {
    const entry = entries.get(path)
    if (entry === undefined) return null
    const content = inflate(bytes, entry, left)
    left -= content.length
    return content
  }
}

function centralDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) throw new ZipDamaged(`more than ${MAX_ENTRIES} entries`)
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_HEADER) {
      throw new ZipDamaged('central directory is broken')
    }
    const nameBytes = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + CENTRAL_HEADER_BYTES, at + CENTRAL_HEADER_BYTES + nameBytes)
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      compressedBytes: bytes.readUInt32LE(at + 20),
      localOffset: bytes.readUInt32LE(at + 42),
    })
    at += CENTRAL_HEADER_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_RECORD_BYTES - MAX_COMMENT_BYTES)
  for (let at = bytes.length - END_RECORD_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at
  }
  throw new ZipDamaged('no end record')
}

function inflate(bytes: Buffer, entry: Entry, maxBytes: number): Buffer {
  const header = entry.localOffset
  if (header + LOCAL_HEADER_BYTES > bytes.length) throw new ZipDamaged('entry outside the file')
  const start =
    header + LOCAL_HEADER_BYTES + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  const content = bytes.subarray(start, start + entry.compressedBytes)
  if (content.length !== entry.compressedBytes) throw new ZipDamaged('entry is cut off')
  if (entry.method === STORED && content.length <= maxBytes) return content
  if (entry.method !== DEFLATED) throw new ZipDamaged(`cannot read method ${entry.method}`)
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, maxBytes) })
  } catch (error) {
    throw new ZipDamaged('entry does not inflate', { cause: error })
  }
}
