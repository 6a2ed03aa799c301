import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base58xmr } from '@scure/base'
import { decodeBase58, sameBytes } from '#lib/core/wallets/base58check.ts'
import { type AddressKind, type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const SHAPE = /^(?:[1-9A-HJ-NP-Za-km-z]{95}|[1-9A-HJ-NP-Za-km-z]{106})$/
const MEANT = /^[48](?:[0-9A-Za-z]{94}|[0-9A-Za-z]{105})$/
const KEYS_BYTES = 1 + 2 * 32
const PAYMENT_ID_BYTES = 8
const CHECKSUM_BYTES = 4
const STANDARD_OF: Readonly<Record<number, number>> = { 19: 18, 54: 53, 25: 24 }

/** THE TABLE of Monero's network bytes: main, test and stage network, each with standard, integrated and sub-address. */
const NETWORKS: Readonly<Record<number, { readonly kind: AddressKind; readonly network: 'main' | 'test' }>> =
  {
    18: { kind: 'account', network: 'main' },
    19: { kind: 'integrated', network: 'main' },
    42: { kind: 'subaddress', network: 'main' },
    53: { kind: 'account', network: 'test' },
    54: { kind: 'integrated', network: 'test' },
    63: { kind: 'subaddress', network: 'test' },
    24: { kind: 'account', network: 'test' },
    25: { kind: 'integrated', network: 'test' },
    36: { kind: 'subaddress', network: 'test' },
  }

/**
 * Reads a Monero address (base58 in blocks, keccak checksum); an integrated address yields its standard address and the
 * payment id as tag. Null for other shapes.
 */
export function readMonero(raw: string): ParsedAddress | null {
  const broken = MEANT.test(raw) ? readAs(raw, 'monero', { format: 'base58', checksum: 'invalid' }) : null
  const bytes = SHAPE.test(raw) ? decodeBase58(base58xmr, raw) : null
  if (bytes === null) return broken
  const row = NETWORKS[bytes[0] ?? 0]
  const length = KEYS_BYTES + CHECKSUM_BYTES + (row?.kind === 'integrated' ? PAYMENT_ID_BYTES : 0)
  const end = bytes.length - CHECKSUM_BYTES
  const sum = keccak_256(bytes.subarray(0, end)).subarray(0, CHECKSUM_BYTES)
  if (row === undefined || bytes.length !== length || !sameBytes(sum, bytes.subarray(end))) return broken
  const { kind, network } = row
  if (kind !== 'integrated')
    return readAs(raw, 'monero', { format: 'base58', checksum: 'valid', kind, network })
  const body = Uint8Array.of(STANDARD_OF[bytes[0] ?? 0] ?? 0, ...bytes.subarray(1, KEYS_BYTES))
  const canonical = base58xmr.encode(Uint8Array.of(...body, ...keccak_256(body).subarray(0, CHECKSUM_BYTES)))
  const tag = bytesToHex(bytes.subarray(KEYS_BYTES, end))
  return readAs(raw, 'monero', { canonical, format: 'base58', checksum: 'valid', kind, network, tag })
}
