import type { AddressFamily, Chain } from '#lib/core/wallets/chains.ts'
import type { AddressFormat, ChecksumState } from '#lib/core/wallets/parsed-address.ts'
import type { Result } from '#lib/std/result.ts'

/** An address read on a known chain. */
export interface CheckedAddress {
  readonly raw: string
  readonly canonical: string
  readonly family: AddressFamily
  readonly format: AddressFormat
  readonly checksum: ChecksumState
  readonly tag: string | null
}

export type AddressError =
  | {
      readonly code: 'wallet/unknown-format'
      readonly facts: { readonly address: string; readonly chain: Chain }
    }
  | {
      readonly code: 'wallet/checksum-broken'
      readonly facts: { readonly address: string; readonly chain: Chain }
    }
  | {
      readonly code: 'wallet/wrong-chain'
      readonly facts: {
        readonly address: string
        readonly chain: Chain
        readonly families: readonly AddressFamily[]
      }
    }

export declare function checkAddressForChain(
  address: string,
  chain: Chain,
): Result<CheckedAddress, AddressError>
