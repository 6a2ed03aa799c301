import { base58 } from '@scure/base'
import { decodeBase58Check, encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import type { AddressReading, ParsedAddress } from '#lib/core/wallets/parsed-address.ts'

const HASH_BYTES = 20
const LITECOIN_SCRIPT_VERSION = 0x32

/** THE TABLE of version bytes (hex) of 20-byte hashes. Bitcoin's own two are shared with Bitcoin Cash's old form. */
const FAMILY_BY_VERSION: Readonly<Record<string, AddressFamily>> = {
  '30': 'litecoin',
  '32': 'litecoin',
  '1e': 'dogecoin',
  '16': 'dogecoin',
  '4c': 'dash',
  '10': 'dash',
  '1cb8': 'zcash',
  '1cbd': 'zcash',
  '41': 'tron',
}

/** What a text with a broken checksum was meant to be, by its first characters. */
const FAMILIES_BY_SHAPE: readonly (readonly [RegExp, readonly AddressFamily[]])[] = [
  [/^1[0-9A-Za-z]{24,34}$/, ['bitcoin', 'bitcoin-cash']],
  [/^3[0-9A-Za-z]{24,34}$/, ['bitcoin', 'litecoin', 'bitcoin-cash']],
  [/^[LM][0-9A-Za-z]{25,34}$/, ['litecoin']],
  [/^[D9A][0-9A-Za-z]{33}$/, ['dogecoin']],
  [/^[X7][0-9A-Za-z]{33}$/, ['dash']],
  [/^t[13][0-9A-Za-z]{33}$/, ['zcash']],
  [/^T[0-9A-Za-z]{32,34}$/, ['tron']],
]

/** Reads `1… 3… L… M… D… X… t1… t3… T…`; a script address `3…` keeps all its readings. Null when not of such a shape. */
export function readBase58Check(raw: string): ParsedAddress | null {
  const payload = decodeBase58Check(base58, raw)
  const readings = payload === null ? [] : readingsOf(payload, raw)
  if (readings.length > 0) return parsed(raw, readings, 'valid')
  // A sound checksum with a version we do not know is another chain's address, not a broken one.
  if (payload !== null) return null
  const families = FAMILIES_BY_SHAPE.find(([shape]) => shape.test(raw))?.[1]
  if (families === undefined) return null
  return parsed(
    raw,
    families.map((family) => ({ family, canonical: raw })),
    'invalid',
  )
}

function readingsOf(payload: Uint8Array, raw: string): AddressReading[] {
  const version = payload.slice(0, -HASH_BYTES)
  const hash = payload.slice(-HASH_BYTES)
  const key = Array.from(version, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (key === '00') {
    return [
      { family: 'bitcoin', canonical: raw },
      { family: 'bitcoin-cash', canonical: encodeCashAddr('p2pkh', hash) },
    ]
  }
  if (key === '05') {
    return [
      { family: 'bitcoin', canonical: raw },
      {
        family: 'litecoin',
        canonical: encodeBase58Check(base58, Uint8Array.of(LITECOIN_SCRIPT_VERSION, ...hash)),
      },
      { family: 'bitcoin-cash', canonical: encodeCashAddr('p2sh', hash) },
    ]
  }
  const family = FAMILY_BY_VERSION[key]
  return family === undefined ? [] : [{ family, canonical: raw }]
}

function parsed(
  raw: string,
  readings: readonly AddressReading[],
  checksum: 'valid' | 'invalid',
): ParsedAddress {
  return {
    raw,
    readings,
    canonical: readings[0]?.canonical ?? raw,
    format: 'base58check',
    checksum,
    tag: null,
  }
}
