import { bech32, bech32m } from '@scure/base'
import type { AddressFamily } from '#lib/core/wallets/chains.ts'
import { type AddressKind, type ParsedAddress, readAs } from '#lib/core/wallets/parsed-address.ts'
import { readCardanoBytes } from '#lib/core/wallets/read-cardano.ts'
import { readUnified } from '#lib/core/wallets/zcash-unified.ts'

type Network = 'main' | 'test'
interface PartRow {
  readonly family: AddressFamily
  readonly network: Network
  readonly rule: 'segwit' | 'sapling' | 'unified' | 'tex' | 'cardano' | 'account'
}

/** THE TABLE of human-readable parts with rules of their own; every other part is read as an account of the Cosmos kind. */
const PARTS = new Map<string, PartRow>([
  ['bc', { family: 'bitcoin', network: 'main', rule: 'segwit' }],
  ['tb', { family: 'bitcoin', network: 'test', rule: 'segwit' }],
  ['bcrt', { family: 'bitcoin', network: 'test', rule: 'segwit' }],
  ['ltc', { family: 'litecoin', network: 'main', rule: 'segwit' }],
  ['tltc', { family: 'litecoin', network: 'test', rule: 'segwit' }],
  ['rltc', { family: 'litecoin', network: 'test', rule: 'segwit' }],
  ['btg', { family: 'bitcoin-gold', network: 'main', rule: 'segwit' }],
  ['zs', { family: 'zcash', network: 'main', rule: 'sapling' }],
  ['ztestsapling', { family: 'zcash', network: 'test', rule: 'sapling' }],
  ['zregtestsapling', { family: 'zcash', network: 'test', rule: 'sapling' }],
  ['u', { family: 'zcash', network: 'main', rule: 'unified' }],
  ['utest', { family: 'zcash', network: 'test', rule: 'unified' }],
  ['uregtest', { family: 'zcash', network: 'test', rule: 'unified' }],
  ['tex', { family: 'zcash', network: 'main', rule: 'tex' }],
  ['textest', { family: 'zcash', network: 'test', rule: 'tex' }],
  ['texregtest', { family: 'zcash', network: 'test', rule: 'tex' }],
  ['addr', { family: 'cardano', network: 'main', rule: 'cardano' }],
  ['addr_test', { family: 'cardano', network: 'test', rule: 'cardano' }],
  ['stake', { family: 'cardano', network: 'main', rule: 'cardano' }],
  ['stake_test', { family: 'cardano', network: 'test', rule: 'cardano' }],
  ['bnb', { family: 'bnb-beacon', network: 'main', rule: 'account' }],
  ['tbnb', { family: 'bnb-beacon', network: 'test', rule: 'account' }],
])
/** Bech32 texts that are no addresses: payment requests, identities of other systems, keys. */
const NO_ADDRESS =
  /^(?:ln|lnurl|npub|nsec|note|nprofile|nevent|naddr|age|bech32|zxview|uview|.*(?:pub|_vk|_sk|_vkh))/

/** The part is lower case, and the data has at least six characters of checksum. */
const SHAPE = /^([a-z][a-z0-9_]{0,24}?)1([02-9ac-hj-np-z]{6,})$/
const SEGWIT_CHARS_MAX = 90
const SAPLING_BYTES = 43
const HASH_BYTES = 20
const LONG_HASH_BYTES = 32

/** Reads every bech32 and bech32m address, in either case; mixed case counts as broken. Null for other shapes. */
export function readBech32(raw: string): ParsedAddress | null {
  const lower = raw.toLowerCase()
  const one = lower.lastIndexOf('1')
  const part = one < 1 ? '' : lower.slice(0, one)
  const row = PARTS.get(part)
  if (row !== undefined) return readKnown(raw, { lower, part, row })
  // A part we do not know: only a text in one case whose every character fits may have been meant as bech32.
  const oneCase = raw === lower || raw === raw.toUpperCase()
  if (!oneCase || raw.length < 26 || !SHAPE.test(lower) || NO_ADDRESS.test(part)) return meant(raw, lower)
  return readAccount(raw, { lower, part, row: { family: 'cosmos', network: 'main', rule: 'account' } })
}

/** A known part whose data holds a foreign character, so that its last `1` is not the separator. */
function meant(raw: string, lower: string): ParsedAddress | null {
  const part = lower.slice(0, Math.max(lower.indexOf('1'), 0))
  const row = PARTS.get(part)
  if (row === undefined || lower.length < part.length + 7 || !/^[0-9a-z_]+$/.test(lower)) return null
  return broken(raw, row)
}

interface Bech32Text {
  readonly lower: string
  readonly part: string
  readonly row: PartRow
}

function readKnown(raw: string, text: Bech32Text): ParsedAddress {
  switch (text.row.rule) {
    case 'segwit':
      return readSegwit(raw, text)
    case 'account':
      return readAccount(raw, text) ?? broken(raw, text.row)
    case 'sapling':
      return readBytes(raw, text, (bytes) => (bytes.length === SAPLING_BYTES ? { kind: 'sapling' } : null))
    case 'tex':
      return readBytes(raw, text, (bytes) => (bytes.length === HASH_BYTES ? { kind: 'tex' } : null))
    case 'unified':
      return readBytes(raw, text, (bytes) =>
        readUnified(bytes, text.part) === null ? null : { kind: 'unified' },
      )
    case 'cardano':
      return readBytes(raw, text, (bytes) => readCardanoBytes(bytes, text.part))
  }
}

function readBytes(
  raw: string,
  { lower, row }: Bech32Text,
  accept: (bytes: Uint8Array) => { readonly kind: AddressKind } | null,
): ParsedAddress {
  const format = row.rule === 'unified' || row.rule === 'tex' ? 'bech32m' : 'bech32'
  const coder = format === 'bech32m' ? bech32m : bech32
  const words = coder.decodeUnsafe(raw, false)?.words
  const bytes = words === undefined ? undefined : coder.fromWordsUnsafe(words)
  const accepted = bytes instanceof Uint8Array ? accept(bytes) : null
  if (accepted === null) return broken(raw, row)
  const { family, network } = row
  return readAs(raw, family, { canonical: lower, format, checksum: 'valid', kind: accepted.kind, network })
}

function broken(raw: string, { family, network, rule }: PartRow): ParsedAddress {
  const format = rule === 'unified' || rule === 'tex' ? 'bech32m' : 'bech32'
  return readAs(raw, family, { format, checksum: 'invalid', network })
}

/** Version 0 must be bech32 over 20 or 32 bytes, versions 1 to 16 bech32m over 2 to 40 bytes (BIP-350). */
function readSegwit(raw: string, { lower, part, row }: Bech32Text): ParsedAddress {
  const { family, network } = row
  // The version stands behind the separator: `q` is 0, whose checksum is the old one.
  const isOld = lower.charAt(part.length + 1) === 'q'
  const decoded = (isOld ? bech32 : bech32m).decodeUnsafe(raw, SEGWIT_CHARS_MAX)
  const version = decoded?.words[0]
  const bytes = decoded === undefined ? undefined : bech32.fromWordsUnsafe(decoded.words.slice(1))
  if (version === undefined || version > 16 || !(bytes instanceof Uint8Array)) return broken(raw, row)
  const kind = segwitKind(version, bytes.length)
  if (kind === null) return broken(raw, row)
  const format = version === 0 ? 'bech32' : 'bech32m'
  return readAs(raw, family, { canonical: lower, format, checksum: 'valid', kind, network })
}

function segwitKind(version: number, length: number): AddressKind | null {
  if (version === 0) return length === HASH_BYTES ? 'p2wpkh' : length === LONG_HASH_BYTES ? 'p2wsh' : null
  if (length < 2 || length > 40) return null
  return version === 1 && length === LONG_HASH_BYTES ? 'p2tr' : 'witness'
}

/** An account of a chain of the Cosmos kind: 20 bytes, 32 of a module or contract; operators have `valoper` in their part. */
function readAccount(raw: string, { lower, part, row }: Bech32Text): ParsedAddress | null {
  const { family, network } = row
  const words = bech32.decodeUnsafe(raw, false)?.words
  const bytes = words === undefined ? undefined : bech32.fromWordsUnsafe(words)
  if (!(bytes instanceof Uint8Array))
    return readAs(raw, family, { format: 'bech32', checksum: 'invalid', network, space: part })
  if (bytes.length !== HASH_BYTES && bytes.length !== LONG_HASH_BYTES) return null
  const kind = /val(?:oper|cons)$/.test(part)
    ? 'validator'
    : bytes.length === HASH_BYTES
      ? 'account'
      : 'contract'
  return readAs(raw, family, {
    canonical: lower,
    format: 'bech32',
    checksum: 'valid',
    kind,
    network,
    space: part,
  })
}
