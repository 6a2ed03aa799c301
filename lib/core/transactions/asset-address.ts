import type { FieldError } from '#lib/core/errors.ts'
import type { TransactionFieldError } from '#lib/core/transactions/field-errors.ts'
import { type AddressFamily, ASSETS, type Asset, type Chain } from '#lib/core/wallets/chains.ts'
import { checkAddressForChain } from '#lib/core/wallets/check-address-for-chain.ts'
import type { ChecksumState } from '#lib/core/wallets/parsed-address.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** An address on the chain that an asset moves on. */
export interface AssetAddress {
  readonly raw: string
  readonly canonical: string
  readonly family: AddressFamily
  readonly chain: Chain
  readonly checksum: ChecksumState
}

/** Which of the two fields cannot be taken, and why. */
export interface WrongAddress {
  readonly field: 'address' | 'chain'
  readonly code: TransactionFieldError
  readonly facts: NonNullable<FieldError['facts']>
}

/** The chain on which an asset moves: the named one, or the asset's only one; null when it may be several. */
export function chainOfAsset(asset: Asset, named: Chain | undefined): Result<Chain | null, WrongAddress> {
  const chains: readonly Chain[] = ASSETS[asset].chains
  if (named === undefined) return ok(chains.length === 1 ? (chains[0] ?? null) : null)
  if (chains.includes(named)) return ok(named)
  return err({ field: 'chain', code: 'transaction/asset-not-on-chain', facts: { asset, chain: named } })
}

/** Reads an address, and the tag that it may carry, on the named chain or the asset's only one. */
export function readAssetAddress(
  text: string,
  { asset, chain: named }: { readonly asset: Asset; readonly chain: Chain | undefined },
): Result<{ readonly value: AssetAddress; readonly tag: string | null }, WrongAddress> {
  const found = chainOfAsset(asset, named)
  if (!found.ok) return found
  if (ASSETS[asset].chains.length === 0)
    return err({ field: 'address', code: 'transaction/address-of-yen', facts: { asset } })
  const chain = found.value
  if (chain === null) return err({ field: 'chain', code: 'transaction/chain-missing', facts: { asset } })
  const checked = checkAddressForChain(text, chain)
  if (!checked.ok) return err({ field: 'address', code: checked.error.code, facts: checked.error.facts })
  const { raw, canonical, family, checksum, tag } = checked.value
  return ok({ value: { raw, canonical, family, chain, checksum }, tag })
}
