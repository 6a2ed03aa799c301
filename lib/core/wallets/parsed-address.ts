import type { AddressFamily } from '#lib/core/wallets/chains.ts'

export const ADDRESS_FORMATS = [
  'base58check',
  'bech32',
  'bech32m',
  'cashaddr',
  'hex',
  'icap',
  'strkey',
  'base58',
  'base64',
  'ss58',
  'unknown',
] as const
export type AddressFormat = (typeof ADDRESS_FORMATS)[number]

/** `none`: the format carries no checksum; `unchecked`: it carries one that we do not verify. */
export const CHECKSUM_STATES = ['valid', 'invalid', 'none', 'unchecked'] as const
export type ChecksumState = (typeof CHECKSUM_STATES)[number]

/** What stands behind an address: whom or what its chain pays by it. */
export const ADDRESS_KINDS = [
  'account',
  'p2pkh',
  'p2sh',
  'p2wpkh',
  'p2wsh',
  'p2tr',
  'witness',
  'contract',
  'muxed',
  'tagged',
  'subaddress',
  'integrated',
  'sapling',
  'unified',
  'tex',
  'sprout',
  'stake',
  'script',
  'byron',
  'validator',
  'unknown',
] as const
export type AddressKind = (typeof ADDRESS_KINDS)[number]

/** One way to read an address text: an address space, and the one spelling we keep and compare in it. */
export interface AddressReading {
  readonly family: AddressFamily
  readonly canonical: string
}

/**
 * An address text taken apart. Several readings mean an honest ambiguity (`3…` may be Bitcoin, Litecoin or Bitcoin
 * Cash); none means that no format was recognised. `canonical` is that of the first reading, else the raw text.
 */
export interface ParsedAddress {
  readonly raw: string
  readonly readings: readonly AddressReading[]
  readonly canonical: string
  readonly format: AddressFormat
  readonly checksum: ChecksumState
  readonly kind: AddressKind
  /** An address of a test network is never one of the main network, however sound. */
  readonly network: 'main' | 'test'
  /** Destination tag, memo or payment id that the address carries (XRP, Stellar, Monero), else null. */
  readonly tag: string | null
  /** What names the chain within its family: bech32 part (`osmo`), SS58 prefix (`2`), else null. */
  readonly space: string | null
}

type Rest = Partial<Omit<ParsedAddress, 'raw' | 'readings' | 'format' | 'checksum'>>

/** One reading of a text whose checksum was looked at. */
export function readAs(
  raw: string,
  family: AddressFamily,
  rest: Rest & Pick<ParsedAddress, 'format' | 'checksum'>,
): ParsedAddress {
  const canonical = rest.canonical ?? raw
  return readIn(raw, [{ family, canonical }], rest)
}

/** Several readings of one text. */
export function readIn(
  raw: string,
  readings: readonly AddressReading[],
  { format, checksum, kind, network, tag, space }: Rest & Pick<ParsedAddress, 'format' | 'checksum'>,
): ParsedAddress {
  return {
    raw,
    readings,
    canonical: readings[0]?.canonical ?? raw,
    format,
    checksum,
    kind: kind ?? 'unknown',
    network: network ?? 'main',
    tag: tag ?? null,
    space: space ?? null,
  }
}
