import { bytesToHex } from '@noble/hashes/utils.js'
import { base32nopad, base58, base58xrp, bech32 } from '@scure/base'
import { decodeBase58, decodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { decodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import type { ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const HASH_BYTES = 20
const KEY_BYTES = 32

/**
 * What several chains make their addresses of: whoever holds the key of one holds that of the others. `h160` is the hash
 * of a public key (Bitcoin and its kin, P2WPKH, XRP Ledger, Cosmos), `s160` that of a script, `a160` an EVM or TRON
 * account, `ed` an Ed25519 or sr25519 key itself (Solana, Stellar, Polkadot). Null where an address shows neither, or is
 * broken.
 */
export function keyOf({ canonical, checksum, readings, kind, format }: ParsedAddress): string | null {
  const family = readings[0]?.family
  if (checksum === 'invalid' || family === undefined) return null
  switch (family) {
    case 'evm':
      return `a160:${canonical.slice(2)}`
    case 'tron':
      return hashKey('a160', decodeBase58Check(base58, canonical))
    case 'xrpl':
      return hashKey('h160', decodeBase58Check(base58xrp, canonical))
    case 'solana':
      return edKey(decodeBase58(base58, canonical))
    case 'stellar':
      return kind === 'contract' ? null : edKey(base32nopad.decode(canonical).slice(1, 1 + KEY_BYTES))
    case 'polkadot':
      return edKey(decodeBase58(base58, canonical)?.slice(1, 1 + KEY_BYTES) ?? null)
    case 'bitcoin-cash': {
      const decoded = decodeCashAddr(canonical.slice(canonical.indexOf(':') + 1))
      return decoded === null ? null : hashKey(decoded.type === 'p2sh' ? 's160' : 'h160', decoded.hash)
    }
    case 'cosmos':
    case 'bnb-beacon':
      return hashKey('h160', bech32Bytes(canonical, 0))
    default:
      if (format === 'base58check')
        return hashKey(kind === 'p2sh' ? 's160' : 'h160', decodeBase58Check(base58, canonical))
      return kind === 'p2wpkh' ? hashKey('h160', bech32Bytes(canonical, 1)) : null
  }
}

function bech32Bytes(text: string, skip: number): Uint8Array | null {
  const words = bech32.decodeUnsafe(text, false)?.words
  const bytes = words === undefined ? undefined : bech32.fromWordsUnsafe(words.slice(skip))
  return bytes instanceof Uint8Array ? bytes : null
}

function hashKey(what: string, payload: Uint8Array | null): string | null {
  if (payload === null || payload.length < HASH_BYTES || payload.length > HASH_BYTES + 2) return null
  return `${what}:${bytesToHex(payload.subarray(payload.length - HASH_BYTES))}`
}

function edKey(key: Uint8Array | null): string | null {
  return key?.length === KEY_BYTES ? `ed:${bytesToHex(key)}` : null
}
