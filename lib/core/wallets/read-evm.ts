import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ChecksumState, ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^0x[0-9a-f]{40}$/i

/** Writes twenty bytes as EIP-55 does: a hex letter is upper case where the hash of the text says so. */
export function toEip55(address: string): string {
  const body = address.slice(2).toLowerCase()
  const hash = bytesToHex(keccak_256(utf8ToBytes(body)))
  return `0x${[...body].map((digit, at) => (Number.parseInt(hash.charAt(at), 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`
}

/** Reads `0x` and 40 hex digits; lower case is canonical, and only mixed case carries a checksum (EIP-55). */
export function readEvm(raw: string): ParsedAddress | null {
  if (!SHAPE.test(raw)) return null
  const canonical = raw.toLowerCase()
  return {
    raw,
    readings: [{ family: 'evm', canonical }],
    canonical,
    format: 'hex',
    checksum: checksumOf(raw),
    tag: null,
  }
}

function checksumOf(raw: string): ChecksumState {
  const body = raw.slice(2)
  if (body === body.toLowerCase() || body === body.toUpperCase()) return 'none'
  return body === toEip55(raw).slice(2) ? 'valid' : 'invalid'
}
