import type { AddressFamily } from '#lib/core/wallets/chains.ts'

export const ADDRESS_FORMATS = [
  'base58check',
  'bech32',
  'bech32m',
  'cashaddr',
  'hex',
  'strkey',
  'base58',
  'unknown',
] as const
export type AddressFormat = (typeof ADDRESS_FORMATS)[number]

/** `none`: the format carries no checksum; `unchecked`: it carries one that we do not verify. */
export const CHECKSUM_STATES = ['valid', 'invalid', 'none', 'unchecked'] as const
export type ChecksumState = (typeof CHECKSUM_STATES)[number]

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
  /** Destination tag carried inside the address (XRP X-address), else null. */
  readonly tag: string | null
}
