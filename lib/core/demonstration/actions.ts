import { bytesToHex } from '@noble/hashes/utils.js'
import { MARKET, type PriceBook, type TradedAsset } from '#lib/core/demonstration/asset-prices.ts'
import type { Counterparty } from '#lib/core/demonstration/counterparties.ts'
import type { Random } from '#lib/core/demonstration/random.ts'
import type { TransactionInput } from '#lib/core/transactions/transaction.ts'
import { fromEpochMs, MINUTE_MS } from '#lib/std/instant.ts'

/** A transaction before it has been numbered. */
export type Draft = Omit<TransactionInput, 'externalId'>

/** Who acts, from which connection, at which rates. */
export interface Actor {
  readonly externalId: string
  readonly ip: NonNullable<TransactionInput['ip']>
  readonly prices: PriceBook
  readonly random: Random
}

/** Where the demonstration's rates come from: nowhere, and it says so. */
const RATE_SOURCE = 'demonstration (invented)'
const HASH_BYTES = 32

function base(
  actor: Actor,
  at: number,
): Pick<Draft, 'customerExternalId' | 'rateSource' | 'rateAt' | 'occurredAt' | 'ip'> {
  return {
    customerExternalId: actor.externalId,
    rateSource: RATE_SOURCE,
    rateAt: fromEpochMs(Math.floor(at / MINUTE_MS) * MINUTE_MS),
    occurredAt: fromEpochMs(at),
    ip: actor.ip,
  }
}

/** Yen in or out by bank transfer (入金・出金). */
export function fiatLeg(
  actor: Actor,
  at: number,
  leg: { readonly kind: 'fiat_deposit' | 'fiat_withdrawal'; readonly yen: number; readonly name: string },
): Draft {
  return {
    ...base(actor, at),
    kind: leg.kind,
    asset: 'JPY',
    quantity: String(Math.floor(leg.yen)),
    jpyRate: '1',
    counterparty: { name: leg.name, country: 'JP', class: 'unknown' },
  }
}

/** A purchase or sale against yen (売買). */
export function trade(
  actor: Actor,
  at: number,
  order: { readonly side: 'buy' | 'sell'; readonly asset: TradedAsset; readonly quantity: string },
): Draft {
  const { side, asset, quantity } = order
  return { ...base(actor, at), kind: 'trade', side, asset, quantity, jpyRate: actor.prices.rate(asset, at) }
}

/** A deposit or withdrawal on a chain (入庫・出庫), with its on-chain transaction. */
export function cryptoLeg(
  actor: Actor,
  at: number,
  leg: {
    readonly kind: 'deposit' | 'withdrawal'
    readonly asset: TradedAsset
    readonly quantity: string
    readonly counterparty: Counterparty
    readonly purpose?: string
    readonly txHash?: string
  },
): Draft {
  const { txHash = bytesToHex(actor.random.bytes(HASH_BYTES)), ...rest } = leg
  // What has not been sent yet has no hash: only a deposit is already on the chain.
  const onChain = leg.kind === 'deposit' ? { txHash } : {}
  return { ...base(actor, at), ...rest, ...onChain, jpyRate: actor.prices.rate(leg.asset, at) }
}

/** The quantity worth so many yen, in the steps in which people order; null when it is less than one step. */
export function quantityWorth(
  prices: PriceBook,
  asset: TradedAsset,
  at: { yen: number; ms: number },
): string | null {
  return orderQuantity(asset, at.yen / prices.level(asset, at.ms))
}

/** A number of units cut down to the steps in which people order. */
export function orderQuantity(asset: TradedAsset, units: number): string | null {
  const step = 10 ** MARKET[asset].orderDigits
  const whole = Math.floor(units * step)
  return whole <= 0 ? null : String(Number((whole / step).toFixed(MARKET[asset].orderDigits)))
}
