import { type AddressFamily, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import { fitsChain } from '#lib/core/wallets/chains-of.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'
import type { AddressFormat, ChecksumState } from '#lib/core/wallets/parsed-address.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

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
      readonly code: 'wallet/checksum-broken' | 'wallet/test-network'
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

/**
 * Reads an address as one of the given chain: the border check before a transaction is taken. A broken checksum is
 * named only where the text was meant for this chain; a sound address of another chain is `wallet/wrong-chain`.
 */
export function checkAddressForChain(address: string, chain: Chain): Result<CheckedAddress, AddressError> {
  const parsed = parseAddress(address)
  const facts = { address: parsed.raw, chain }
  if (parsed.readings.length === 0) return err({ code: 'wallet/unknown-format', facts })
  const family = CHAINS[chain].family
  const reading = parsed.readings.find((candidate) => candidate.family === family)
  if (reading === undefined) {
    const families = parsed.readings.map((candidate) => candidate.family)
    return err({ code: 'wallet/wrong-chain', facts: { ...facts, families } })
  }
  if (parsed.checksum === 'invalid') return err({ code: 'wallet/checksum-broken', facts })
  if (parsed.network === 'test') return err({ code: 'wallet/test-network', facts })
  if (!fitsChain(parsed, chain)) {
    if (family === 'evm') return err({ code: 'wallet/checksum-broken', facts })
    return err({ code: 'wallet/wrong-chain', facts: { ...facts, families: [family] } })
  }
  const { raw, format, checksum, tag } = parsed
  return ok({ raw, canonical: reading.canonical, family, format, checksum, tag })
}
