import { hexToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import { encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'

const HEX_SHAPE = /^(?:0x)?(41[0-9a-f]{40})$/i

/** Reads a TRON account as hex digits, `41` and twenty bytes, as its nodes write it; base58 is canonical. Null otherwise. */
export function readTronHex(raw: string): ParsedAddress | null {
  const digits = HEX_SHAPE.exec(raw)?.[1]
  if (digits === undefined) return null
  const canonical = encodeBase58Check(base58, hexToBytes(digits.toLowerCase()))
  return readAs(raw, 'tron', { canonical, format: 'hex', checksum: 'none', kind: 'account' })
}
