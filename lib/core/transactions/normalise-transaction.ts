import { digestJson } from '#lib/core/digest.ts'
import type { FieldError } from '#lib/core/errors.ts'
import {
  type AssetAddress,
  chainOfAsset,
  readAssetAddress,
  type WrongAddress,
} from '#lib/core/transactions/asset-address.ts'
import type { TransactionFieldError } from '#lib/core/transactions/field-errors.ts'
import {
  type CounterpartyClass,
  TRANSACTION_LIMITS,
  type TransactionInput,
  type TransactionKind,
} from '#lib/core/transactions/transaction.ts'
import { ASSETS, type Asset, type Chain } from '#lib/core/wallets/chains.ts'
import { checkAddressForChain } from '#lib/core/wallets/check-address-for-chain.ts'
import { jpyValue, normaliseDecimal } from '#lib/std/decimal.ts'
import { fromEpochMs, toEpochMs } from '#lib/std/instant.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** One wrong field, with the code narrowed to what a transaction can get wrong. */
export type WrongField = FieldError & { readonly code: TransactionFieldError }

/** The other side of a transaction, its address in canonical form. */
export interface NormalisedCounterparty {
  readonly address: AssetAddress | null
  readonly tag: string | null
  readonly name: string | null
  readonly country: string | null
  readonly class: CounterpartyClass
  readonly vasp: string | null
}

/** An NFT that is paid for, and who takes a part in its sale. */
export interface NormalisedNft {
  readonly contract: string
  /** Decimal digits. */
  readonly tokenId: string
  readonly standard: 'erc721' | 'erc1155' | null
  readonly marketplace: string | null
  readonly royaltyReceivers: readonly string[]
}

/** A transaction as the desk keeps it: JSON-safe, no undefined, instants in UTC, decimals in shortest form. */
export interface NormalisedTransaction {
  readonly externalId: string
  readonly customerExternalId: string
  readonly kind: TransactionKind
  readonly asset: Asset
  readonly quantity: string
  /** Yen per whole unit. */
  readonly jpyRate: string
  /** Whole yen, rounded half up. */
  readonly jpyValue: string
  readonly rateSource: string
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly rateAt: string
  readonly occurredAt: string
  readonly side: 'buy' | 'sell' | null
  readonly counterparty: NormalisedCounterparty | null
  readonly txHash: string | null
  readonly ip: { readonly address: string; readonly country: string | null } | null
  readonly purpose: string | null
  /** Only of a payment for an NFT, so that other payments keep their digests. */
  readonly nft?: NormalisedNft
  /** SHA-256 of the canonical record without this field: equal payloads under one external id have equal hashes. */
  readonly payloadHash: string
}

/**
 * Brings a parsed transaction into the form the desk keeps, or names every field that cannot be taken. The border
 * schema has already seen to shapes; here stand the rules between fields. The same input gives the same hash.
 */
export function normaliseTransaction(
  input: TransactionInput,
): Result<NormalisedTransaction, readonly WrongField[]> {
  const { address, errors: addressErrors } = readAddress(input)
  const errors = [...amountErrors(input), ...kindErrors(input), ...addressErrors, ...nftErrors(input)]
  if (errors.length > 0) return err(errors)
  const record = {
    externalId: input.externalId,
    customerExternalId: input.customerExternalId,
    kind: input.kind,
    asset: input.asset,
    quantity: normaliseDecimal(input.quantity),
    jpyRate: normaliseDecimal(input.jpyRate),
    jpyValue: jpyValue(input.quantity, input.jpyRate).toString(),
    rateSource: input.rateSource,
    rateAt: fromEpochMs(toEpochMs(input.rateAt)),
    occurredAt: fromEpochMs(toEpochMs(input.occurredAt)),
    side: input.side ?? null,
    counterparty: counterpartyOf(input, address),
    txHash: input.txHash ?? null,
    ip: input.ip === undefined ? null : { address: input.ip.address, country: input.ip.country ?? null },
    purpose: input.purpose ?? null,
    ...(input.nft === undefined
      ? {}
      : { nft: nftOf(input.nft, address?.value.chain ?? input.counterparty?.chain) }),
  }
  return ok({ ...record, payloadHash: digestJson(record) })
}

function amountErrors(input: TransactionInput): WrongField[] {
  const errors: WrongField[] = []
  const decimals = normaliseDecimal(input.quantity).split('.')[1]?.length ?? 0
  const allowed = ASSETS[input.asset].decimals
  if (decimals > allowed) {
    const facts = { asset: input.asset, decimals, allowed }
    errors.push({ pointer: '/quantity', code: 'transaction/too-many-decimals', facts })
  }
  const worth = jpyValue(input.quantity, input.jpyRate)
  if (worth > TRANSACTION_LIMITS.jpyValueMax) {
    const facts = { jpyValue: worth.toString(), max: TRANSACTION_LIMITS.jpyValueMax.toString() }
    errors.push({ pointer: '/quantity', code: 'transaction/amount-absurd', facts })
  }
  return errors
}

function kindErrors(input: TransactionInput): WrongField[] {
  const errors: WrongField[] = []
  const fiat = input.kind === 'fiat_deposit' || input.kind === 'fiat_withdrawal'
  const yen = input.asset === 'JPY'
  const facts = { kind: input.kind, asset: input.asset }
  if (fiat && !yen) errors.push({ pointer: '/asset', code: 'transaction/fiat-kind-not-in-yen', facts })
  if (!fiat && yen) errors.push({ pointer: '/asset', code: 'transaction/crypto-kind-in-yen', facts })
  if (yen && normaliseDecimal(input.jpyRate) !== '1') {
    errors.push({
      pointer: '/jpyRate',
      code: 'transaction/yen-rate-not-one',
      facts: { jpyRate: input.jpyRate },
    })
  }
  if (input.kind === 'trade' && input.side === undefined) {
    errors.push({ pointer: '/side', code: 'transaction/side-missing', facts: { kind: input.kind } })
  }
  return errors
}

/** The address on its chain: the named one, or the asset's only one. A withdrawal must name where it goes. */
function readAddress({ asset, kind, counterparty }: TransactionInput): {
  address: { readonly value: AssetAddress; readonly tag: string | null } | null
  errors: WrongField[]
} {
  const failed = ({ field, code, facts }: WrongAddress) => ({
    address: null,
    errors: [{ pointer: `/counterparty/${field}`, code, facts }],
  })
  const chain = chainOfAsset(asset, counterparty?.chain)
  if (!chain.ok) return failed(chain.error)
  if (counterparty?.address === undefined) {
    return kind === 'withdrawal'
      ? failed({ field: 'address', code: 'transaction/address-missing', facts: { kind } })
      : { address: null, errors: [] }
  }
  const read = readAssetAddress(counterparty.address, { asset, chain: counterparty.chain })
  return read.ok ? { address: read.value, errors: [] } : failed(read.error)
}

function counterpartyOf(
  input: TransactionInput,
  address: { readonly value: AssetAddress; readonly tag: string | null } | null,
): NormalisedCounterparty | null {
  const given = input.counterparty
  if (given === undefined) return null
  return {
    address: address?.value ?? null,
    tag: given.tag ?? address?.tag ?? null,
    name: given.name ?? null,
    country: given.country ?? null,
    class: given.class,
    vasp: given.vasp ?? null,
  }
}

type GivenNft = NonNullable<TransactionInput['nft']>

/** The addresses of an NFT's sale, each with where it stands. */
function nftAddresses({ contract, marketplace, royaltyReceivers }: GivenNft): [string, string][] {
  return [
    ['contract', contract],
    ...(marketplace === undefined ? [] : [['marketplace', marketplace] as [string, string]]),
    ...royaltyReceivers.map((address, at): [string, string] => [`royaltyReceivers/${at}`, address]),
  ]
}

/** Every party of an NFT's sale must be an address of the chain that the payment moves on, where that is said. */
function nftErrors({ nft, counterparty, asset }: TransactionInput): WrongField[] {
  const chains: readonly Chain[] = ASSETS[asset].chains
  const chain = counterparty?.chain ?? (chains.length === 1 ? chains[0] : undefined)
  if (nft === undefined || chain === undefined) return []
  return nftAddresses(nft).flatMap(([pointer, address]) => {
    const checked = checkAddressForChain(address, chain)
    return checked.ok
      ? []
      : [{ pointer: `/nft/${pointer}`, code: checked.error.code, facts: checked.error.facts }]
  })
}

function nftOf(nft: GivenNft, chain: Chain | undefined): NormalisedNft {
  const spelt = (address: string) => {
    const checked = chain === undefined ? null : checkAddressForChain(address, chain)
    return checked?.ok === true ? checked.value.canonical : address
  }
  return {
    contract: spelt(nft.contract),
    tokenId: BigInt(nft.tokenId).toString(),
    standard: nft.standard ?? null,
    marketplace: nft.marketplace === undefined ? null : spelt(nft.marketplace),
    royaltyReceivers: nft.royaltyReceivers.map(spelt),
  }
}
