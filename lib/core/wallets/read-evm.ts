import { keccak_256 } from '@noble/hashes/sha3.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type ChecksumState, type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^0x[0-9a-f]{40}$/i
/** ICAP: `XE`, two check digits, and the address in base 36 (30 or 31 digits), as an IBAN. */
const ICAP_SHAPE = /^XE\d{2}[0-9A-Z]{30,31}$/i
/** Chains that write their id into the checksum (EIP-1191): Rootstock and its test network. */
const EIP1191_CHAINS = [30, 31] as const

/** Writes twenty bytes as EIP-55 does: a hex letter is upper case where the hash of the text says so. */
export function toEip55(address: string, chainId: number | null = null): string {
  const body = address.slice(2).toLowerCase()
  const hash = keccak_256(utf8ToBytes(chainId === null ? body : `${chainId}0x${body}`))
  return `0x${[...body].map((digit, at) => (upperAt(hash, at) ? digit.toUpperCase() : digit)).join('')}`
}

function upperAt(hash: Uint8Array, at: number): boolean {
  return ((hash[at >> 1] ?? 0) & (at & 1 ? 0x08 : 0x80)) !== 0
}

/** Is every letter in the case that the hash asks for? Faster than writing the address anew. */
function fitsEip55(body: string, lower: string): boolean {
  const hash = keccak_256(utf8ToBytes(lower))
  for (let at = 0; at < 40; at++) {
    const code = body.charCodeAt(at)
    if (code > 0x39 && code < 0x61 !== upperAt(hash, at)) return false
  }
  return true
}

/** Reads `0x` and 40 hex digits; lower case is canonical, and only mixed case carries a checksum (EIP-55). Reads ICAP too. */
export function readEvm(raw: string): ParsedAddress | null {
  if (!SHAPE.test(raw)) return ICAP_SHAPE.test(raw) ? readIcap(raw) : null
  const canonical = raw.toLowerCase()
  const body = raw.slice(2)
  const checksum = checksumOf(body, canonical.slice(2))
  // A case that no EIP-55 asks for may be that of a chain which writes its id into the checksum.
  const chainId =
    checksum === 'invalid' ? EIP1191_CHAINS.find((id) => toEip55(canonical, id).slice(2) === body) : undefined
  if (chainId === undefined)
    return readAs(raw, 'evm', { canonical, format: 'hex', checksum, kind: 'account' })
  return readAs(raw, 'evm', {
    canonical,
    format: 'hex',
    checksum: 'valid',
    kind: 'account',
    space: `eip155:${chainId}`,
  })
}

function checksumOf(body: string, lower: string): ChecksumState {
  if (body === lower || body === body.toUpperCase()) return 'none'
  return fitsEip55(body, lower) ? 'valid' : 'invalid'
}

/** An address as an IBAN of the made-up country XE: the remainder by 97 is 1, and 155 bits hold the address. */
function readIcap(raw: string): ParsedAddress {
  const upper = raw.toUpperCase()
  const digits = [...`${upper.slice(4)}${upper.slice(0, 4)}`]
    .map((sign) => Number.parseInt(sign, 36))
    .join('')
  let value = 0n
  for (const sign of upper.slice(4)) value = value * 36n + BigInt(Number.parseInt(sign, 36))
  if (BigInt(digits) % 97n !== 1n || value >> 160n !== 0n) {
    return readAs(raw, 'evm', { format: 'icap', checksum: 'invalid', kind: 'account' })
  }
  const canonical = `0x${value.toString(16).padStart(40, '0')}`
  return readAs(raw, 'evm', { canonical, format: 'icap', checksum: 'valid', kind: 'account' })
}
