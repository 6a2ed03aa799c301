import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, base58xmr } from '@scure/base'
import { decodeBase58, sameBytes } from '#lib/core/wallets/base58check.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import type { ChecksumState, ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const SOLANA_SHAPE = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/
const SOLANA_KEY_BYTES = 32
const MONERO_SHAPE = /^[48](?:[0-9A-Za-z]{94}|[0-9A-Za-z]{105})$/
/** Network bytes of Monero's main net: standard, integrated, subaddress. */
const MONERO_NETWORKS: readonly number[] = [18, 19, 42]
const CARDANO_BYRON_SHAPE = /^(?:Ae2|DdzFF)[1-9A-HJ-NP-Za-km-z]{40,120}$/

/** Reads the base58 texts that are not base58check: Monero (keccak checksum), Byron-era Cardano, Solana (no checksum). */
export function readUnboundBase58(raw: string): ParsedAddress | null {
  if (MONERO_SHAPE.test(raw)) return parsed(raw, 'monero', moneroChecksum(raw))
  if (CARDANO_BYRON_SHAPE.test(raw)) return parsed(raw, 'cardano', 'unchecked')
  if (SOLANA_SHAPE.test(raw) && decodeBase58(base58, raw)?.length === SOLANA_KEY_BYTES)
    return parsed(raw, 'solana', 'none')
  return null
}

function moneroChecksum(raw: string): ChecksumState {
  const bytes = decodeBase58(base58xmr, raw)
  if (bytes === null) return 'invalid'
  const sound = sameBytes(keccak_256(bytes.slice(0, -4)).slice(0, 4), bytes.slice(-4))
  return sound && MONERO_NETWORKS.includes(bytes[0] ?? -1) ? 'valid' : 'invalid'
}

function parsed(raw: string, family: AddressFamily, checksum: ChecksumState): ParsedAddress {
  return {
    raw,
    readings: [{ family, canonical: raw }],
    canonical: raw,
    format: 'base58',
    checksum,
    tag: null,
  }
}
