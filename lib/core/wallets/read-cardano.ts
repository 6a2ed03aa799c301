import { base58 } from '@scure/base'
import { decodeBase58 } from '#lib/core/wallets/base58check.ts'
import { type AddressKind, type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const KEY_HASH_BYTES = 28
const BASE_BYTES = 1 + 2 * KEY_HASH_BYTES
const SINGLE_BYTES = 1 + KEY_HASH_BYTES
/** A pointer is three numbers of seven bits a byte; none takes more than ten bytes. */
const POINTER_BYTES_MAX = 30
const BYRON_SHAPE = /^(?:Ae2|DdzFF|37btjrVyb4K|2cWKMJem)[1-9A-HJ-NP-Za-km-z]{48,140}$/

/** What a Shelley address pays to, from the bytes under its bech32 (CIP-19); null when header, network or length are wrong. */
export function readCardanoBytes(bytes: Uint8Array, part: string): { readonly kind: AddressKind } | null {
  const header = bytes[0] ?? 0xff
  const type = header >> 4
  const network = header & 0x0f
  const isTest = part.endsWith('_test')
  if (network !== (isTest ? 0 : 1)) return null
  if (part.startsWith('stake')) {
    return (type === 14 || type === 15) && bytes.length === SINGLE_BYTES ? { kind: 'stake' } : null
  }
  if (type > 7 || !shelleyLength(type, bytes)) return null
  return { kind: type % 2 === 0 ? 'account' : 'script' }
}

/** Types 0–3 stake by hash, 4 and 5 by pointer, 6 and 7 not at all. */
function shelleyLength(type: number, bytes: Uint8Array): boolean {
  if (type < 4) return bytes.length === BASE_BYTES
  if (type > 5) return bytes.length === SINGLE_BYTES
  const pointer = bytes.subarray(SINGLE_BYTES)
  const ends = pointer.filter((byte) => byte < 0x80).length
  return pointer.length <= POINTER_BYTES_MAX && ends === 3 && (pointer.at(-1) ?? 0x80) < 0x80
}

/**
 * Reads an address of the Byron era: base58 over CBOR `[#6.24(bytes), crc32]`, whose checksum is over the inner bytes.
 * Null for other shapes.
 */
export function readByron(raw: string): ParsedAddress | null {
  if (!BYRON_SHAPE.test(raw)) return null
  const bytes = decodeBase58(base58, raw)
  const inner = bytes === null ? null : byronPayload(bytes)
  const network = inner === null ? 'main' : byronNetwork(inner)
  return readAs(raw, 'cardano', {
    format: 'base58',
    checksum: inner === null ? 'invalid' : 'valid',
    kind: 'byron',
    network,
  })
}

/** The inner bytes when the outer array is well formed and the checksum holds. */
function byronPayload(bytes: Uint8Array): Uint8Array | null {
  // An array of two, tag 24, a byte string whose length takes none, one or two bytes.
  if (bytes[0] !== 0x82 || bytes[1] !== 0xd8 || bytes[2] !== 0x18) return null
  const head = bytes[3] ?? 0
  const length = head === 0x58 ? (bytes[4] ?? 0) : head >= 0x40 && head < 0x58 ? head - 0x40 : -1
  const start = head === 0x58 ? 5 : 4
  if (length < 1 || start + length >= bytes.length) return null
  const inner = bytes.subarray(start, start + length)
  const sum = cborUint(bytes.subarray(start + length))
  return sum !== null && sum === crc32(inner) && inner[0] === 0x83 ? inner : null
}

/** A CBOR integer of up to 32 bits that fills the bytes exactly; null otherwise. */
function cborUint(bytes: Uint8Array): number | null {
  const [head = 0xff, ...rest] = bytes
  if (head < 0x18) return rest.length === 0 ? head : null
  const width = { 24: 1, 25: 2, 26: 4 }[head]
  if (width === undefined || rest.length !== width) return null
  return rest.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** Attribute 2 holds the magic of a test network; the main network writes none. */
function byronNetwork(inner: Uint8Array): 'main' | 'test' {
  // An array of three: the root's hash (58 1c and 28 bytes), the map of attributes, the type.
  const attributes = inner.subarray(1 + 2 + KEY_HASH_BYTES)
  const entries = (attributes[0] ?? 0xa0) - 0xa0
  if (entries < 1 || entries > 3) return 'main'
  let at = 1
  for (let entry = 0; entry < entries; entry++) {
    if (attributes[at] === 2) return 'test'
    const head = attributes[at + 1] ?? 0
    at += head === 0x58 ? 3 + (attributes[at + 2] ?? 0) : 2 + (head - 0x40)
  }
  return 'main'
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 of ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
