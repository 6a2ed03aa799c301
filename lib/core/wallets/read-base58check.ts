import { base58 } from '@scure/base'
import { decodeBase58Check, encodeBase58Check } from '#lib/core/wallets/base58check.ts'
import { CASHADDR_PREFIXES, encodeCashAddr } from '#lib/core/wallets/cashaddr.ts'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import {
  type AddressKind,
  type AddressReading,
  type ParsedAddress,
  readIn,
} from '#lib/core/wallets/parsed-address.ts'

const HASH_BYTES = 20
const LITECOIN_SCRIPT_VERSION = 0x32
const LITECOIN_TEST_SCRIPT_VERSION = 0x3a
/** A Sprout payment address: two version bytes and two keys. */
const SPROUT_BYTES = 66

interface VersionRow {
  readonly kind: AddressKind
  readonly network: 'main' | 'test'
  /** Families that write this version; `shared` ones are written anew in the family's own spelling. */
  readonly families: readonly AddressFamily[]
}

const main = (kind: AddressKind, ...families: AddressFamily[]): VersionRow => ({
  kind,
  network: 'main',
  families,
})
const test = (kind: AddressKind, ...families: AddressFamily[]): VersionRow => ({
  kind,
  network: 'test',
  families,
})

/**
 * THE TABLE of version bytes of 20-byte hashes. Bitcoin's own two are also Bitcoin Cash's old form, and Litecoin wrote
 * scripts with Bitcoin's until 2017; Verge took Dogecoin's, and the test networks share theirs.
 */
const VERSIONS = new Map<number, VersionRow>([
  [0x00, main('p2pkh', 'bitcoin', 'bitcoin-cash')],
  [0x05, main('p2sh', 'bitcoin', 'litecoin', 'bitcoin-cash')],
  [0x30, main('p2pkh', 'litecoin')],
  [0x32, main('p2sh', 'litecoin')],
  [0x1e, main('p2pkh', 'dogecoin', 'verge')],
  [0x21, main('p2sh', 'verge')],
  [0x16, main('p2sh', 'dogecoin')],
  [0x4c, main('p2pkh', 'dash')],
  [0x10, main('p2sh', 'dash')],
  [0x26, main('p2pkh', 'bitcoin-gold')],
  [0x17, main('p2sh', 'bitcoin-gold')],
  [0x1cb8, main('p2pkh', 'zcash')],
  [0x1cbd, main('p2sh', 'zcash')],
  [0x41, main('account', 'tron')],
  [0x6f, test('p2pkh', 'bitcoin', 'litecoin', 'bitcoin-cash')],
  [0xc4, test('p2sh', 'bitcoin', 'litecoin', 'dogecoin', 'bitcoin-cash')],
  [0x3a, test('p2sh', 'litecoin')],
  [0x71, test('p2pkh', 'dogecoin')],
  [0x8c, test('p2pkh', 'dash')],
  [0x13, test('p2sh', 'dash')],
  [0x1d25, test('p2pkh', 'zcash')],
  [0x1cba, test('p2sh', 'zcash')],
])
const SPROUT_VERSIONS = new Map<number, 'main' | 'test'>([
  [0x169a, 'main'],
  [0x16b6, 'test'],
])

/** What a text with a broken checksum was meant to be, by its first characters. */
const FAMILIES_BY_SHAPE: readonly (readonly [RegExp, readonly AddressFamily[]])[] = [
  [/^1[0-9A-Za-z]{24,34}$/, ['bitcoin', 'bitcoin-cash']],
  [/^3[0-9A-Za-z]{24,34}$/, ['bitcoin', 'litecoin', 'bitcoin-cash']],
  [/^[LM][0-9A-Za-z]{25,34}$/, ['litecoin']],
  [/^[D9A][0-9A-Za-z]{33}$/, ['dogecoin']],
  [/^[X7][0-9A-Za-z]{33}$/, ['dash']],
  [/^G[0-9A-Za-z]{33}$/, ['bitcoin-gold']],
  [/^t[13][0-9A-Za-z]{33}$/, ['zcash']],
  [/^zc[0-9A-Za-z]{93}$/, ['zcash']],
  [/^T[0-9A-Za-z]{32,34}$/, ['tron']],
]

const SHAPE = /^(?:[0-9A-Za-z]{25,36}|z[ct][0-9A-Za-z]{93})$/

/** Reads `1… 3… L… M… D… X… G… t1… t3… zc… T…`; a script address `3…` keeps all its readings. Null when not of such a shape. */
export function readBase58Check(raw: string): ParsedAddress | null {
  if (!SHAPE.test(raw)) return null
  const payload = decodeBase58Check(base58, raw)
  if (payload !== null)
    return payload.length === SPROUT_BYTES ? readSprout(raw, payload) : readHash(raw, payload)
  const families = FAMILIES_BY_SHAPE.find(([shape]) => shape.test(raw))?.[1]
  if (families === undefined) return null
  return readIn(
    raw,
    families.map((family) => ({ family, canonical: raw })),
    { format: 'base58check', checksum: 'invalid' },
  )
}

/** A sound checksum with a version we do not know is another chain's address, not a broken one: null. */
function readHash(raw: string, payload: Uint8Array): ParsedAddress | null {
  const versionBytes = payload.length - HASH_BYTES
  if (versionBytes !== 1 && versionBytes !== 2) return null
  const version = versionBytes === 1 ? (payload[0] ?? 0) : ((payload[0] ?? 0) << 8) | (payload[1] ?? 0)
  const row = VERSIONS.get(version)
  // Two bytes that make a small number are no version of one byte.
  if (row === undefined || (versionBytes === 2) !== version > 0xff) return null
  const { kind, network, families } = row
  const readings = families.map((family) => readingOf(raw, family, { payload, row }))
  return readIn(raw, readings, { format: 'base58check', checksum: 'valid', kind, network })
}

interface ReadHash {
  readonly payload: Uint8Array
  readonly row: VersionRow
}

/** Writing another chain's spelling costs more than reading the address: it is done when somebody asks for it. */
function readingOf(raw: string, family: AddressFamily, hash: ReadHash): AddressReading {
  const { kind, families } = hash.row
  const isShared =
    family === 'bitcoin-cash' || (family === 'litecoin' && kind === 'p2sh' && families.length > 1)
  if (!isShared) return { family, canonical: raw }
  let written: string | null = null
  return {
    family,
    get canonical(): string {
      written ??= spelling(family, hash)
      return written
    },
  }
}

/** The one spelling that a family keeps of a hash which others write too. */
function spelling(family: AddressFamily, { payload, row: { kind, network } }: ReadHash): string {
  const hash = payload.subarray(payload.length - HASH_BYTES)
  if (family === 'bitcoin-cash') {
    return encodeCashAddr(kind === 'p2sh' ? 'p2sh' : 'p2pkh', hash, CASHADDR_PREFIXES[network])
  }
  const version = network === 'main' ? LITECOIN_SCRIPT_VERSION : LITECOIN_TEST_SCRIPT_VERSION
  return encodeBase58Check(base58, Uint8Array.of(version, ...hash))
}

function readSprout(raw: string, payload: Uint8Array): ParsedAddress | null {
  const network = SPROUT_VERSIONS.get(((payload[0] ?? 0) << 8) | (payload[1] ?? 0))
  if (network === undefined) return null
  return readIn(raw, [{ family: 'zcash', canonical: raw }], {
    format: 'base58check',
    checksum: 'valid',
    kind: 'sprout',
    network,
  })
}
