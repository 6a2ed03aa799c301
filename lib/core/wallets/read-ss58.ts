import { blake2b } from '@noble/hashes/blake2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import { decodeBase58 } from '#lib/core/wallets/base58check.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^[1-9A-HJ-NP-Za-km-z]{46,50}$/
const KEY_BYTES = 32
const CHECKSUM_BYTES = 2
const SALT = utf8ToBytes('SS58PRE')
/** Polkadot's prefix; accounts of all Substrate chains are kept under it, for the key is one. */
const POLKADOT = 0
/** Prefixes of networks on which nothing of value moves: Westend and Rococo use the generic one, so that it counts as main. */
const GENERIC = 42

/** Reads an SS58 account of 32 bytes under any registered prefix (blake2b checksum). Null for other shapes. */
export function readSs58(raw: string): ParsedAddress | null {
  if (!SHAPE.test(raw)) return null
  const bytes = decodeBase58(base58, raw)
  const prefix = bytes === null ? null : prefixOf(bytes)
  if (bytes === null || prefix === null) return null
  const end = bytes.length - CHECKSUM_BYTES
  if (end !== prefix.bytes + KEY_BYTES) return null
  const body = bytes.subarray(0, end)
  const sum = checksumOf(body)
  if (sum[0] !== bytes[end] || sum[1] !== bytes[end + 1]) return brokenSs58(raw)
  const canonical = prefix.value === POLKADOT ? raw : encodeSs58(POLKADOT, body.subarray(prefix.bytes))
  return readAs(raw, 'polkadot', {
    canonical,
    format: 'ss58',
    checksum: 'valid',
    kind: 'account',
    space: String(prefix.value),
  })
}

/** Only the forms of Polkadot, Kusama and the generic prefix are told by their look. */
function brokenSs58(raw: string): ParsedAddress | null {
  const isMeant =
    /^(?:1[1-6]?|[C-HJ]|5)[1-9A-HJ-NP-Za-km-z]+$/.test(raw) && (raw.length === 47 || raw.length === 48)
  return isMeant ? readAs(raw, 'polkadot', { format: 'ss58', checksum: 'invalid' }) : null
}

function prefixOf(bytes: Uint8Array): { readonly value: number; readonly bytes: number } | null {
  const [first = 0xff, second = 0] = bytes
  if (first < 64) return { value: first, bytes: 1 }
  if (first > 127) return null
  const value = ((first & 0x3f) << 2) | (second >> 6) | ((second & 0x3f) << 8)
  return value < 64 ? null : { value, bytes: 2 }
}

function checksumOf(body: Uint8Array): Uint8Array {
  return blake2b(Uint8Array.of(...SALT, ...body), { dkLen: 64 })
}

/** Writes a key of 32 bytes under a prefix below 64. */
export function encodeSs58(prefix: number, key: Uint8Array): string {
  const body = Uint8Array.of(prefix, ...key)
  return base58.encode(Uint8Array.of(...body, ...checksumOf(body).subarray(0, CHECKSUM_BYTES)))
}

/** Does a chain with this prefix take the address? Its own prefix, and the generic one. */
export function ss58Fits(space: string | null, prefix: string): boolean {
  return space === prefix || space === String(GENERIC)
}
