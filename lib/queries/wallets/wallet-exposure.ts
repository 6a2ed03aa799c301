import { z } from 'zod'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { computeExposure } from '#lib/core/wallets/exposure/compute-exposure.ts'
import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import { ownersOf } from '#lib/core/wallets/exposure/owners.ts'
import { type ExposureSettings, exposureSettingsSchema } from '#lib/core/wallets/exposure/settings.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import { findGraphChain, type GraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { type ExposureVersions, findExposureVersions } from '#lib/db/exposure-labels.ts'
import {
  type AddressInGraph,
  exposureReader,
  exposureTimeOver,
  exposureTimeShared,
  findAddressInGraph,
} from '#lib/db/exposure-reader.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { isDecimal, toUnits } from '#lib/std/decimal.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

/** Most assets of an address that one question computes. */
const ASSETS_COMPUTED_MAX = 10

/** Whose exposure, on which chain, and how it is computed. */
export const exposureAsked = z.object({
  address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
  /** Our name of the chain, or CAIP-2. */
  chain: z.string().trim().min(1).max(100),
  /** One asset only; null for all that moved. */
  token: z.string().max(200).nullable().default(null),
  explain: z.boolean().default(false),
  /** Cut-off in whole units of each asset; null for the smallest units of the settings. */
  minWhole: z.string().refine(isDecimal, { error: 'positive_decimal' }).nullable().default(null),
  settings: exposureSettingsSchema,
})
export type ExposureAsked = z.infer<typeof exposureAsked>

/** Exposure of an address in one asset. */
export interface AssetExposure extends Exposure {
  readonly settings: ExposureSettings
  readonly token: string
  readonly symbol: string | null
  readonly decimals: number | null
}

export interface WalletExposure {
  readonly address: string
  /** CAIP-2. */
  readonly chain: string
  readonly versions: ExposureVersions
  /** One an asset, the chain's own coin first; empty when no transfer of the address is known. */
  readonly assets: readonly AssetExposure[]
  readonly assetsLeftOut: number
}

/**
 * Computes the exposure of an address from the transfers, labels and lists of now (`wallets:read`). Errors:
 * `transfer/unknown-chain`, `transfer/address-not-on-chain`.
 */
export async function walletExposure(
  actor: Actor,
  asked: ExposureAsked,
): Promise<Result<WalletExposure, AppError>> {
  const chain = findGraphChain(asked.chain)
  if (chain === null) return err(failure('transfer/unknown-chain', { chain: asked.chain }))
  const reading = parseAddress(asked.address).readings.find(({ family }) => family === chain.family)
  if (reading === undefined)
    return err(failure('transfer/address-not-on-chain', { address: asked.address, chain: chain.caip2 }))
  const done = await authorised(actor, 'wallets:read', () => compute(chain, reading.canonical, asked))
  return done.ok ? ok(done.value) : done
}

async function compute(
  chain: GraphChain,
  canonical: string,
  { token, settings, explain, minWhole }: ExposureAsked,
): Promise<WalletExposure> {
  const [versions, place] = await Promise.all([findExposureVersions(), findAddressInGraph(chain, canonical)])
  const wanted = (place?.assets ?? []).filter((asset) => token === null || asset.token === token)
  const assets: AssetExposure[] = []
  const over = exposureTimeOver()
  const computed = wanted.slice(0, ASSETS_COMPUTED_MAX)
  for (const [at, asset] of computed.entries()) {
    const until = exposureTimeShared(over, computed.length - at)
    const minValue = minWhole === null ? settings.minValue : smallestUnits(minWhole, asset.decimals ?? 0)
    const own = { ...settings, minValue }
    const exposure = await ofAsset({ chain, versions, place, asset, until }, own, explain)
    const { symbol, decimals } = asset
    assets.push({ token: asset.token, symbol, decimals, settings: own, ...exposure })
  }
  const assetsLeftOut = wanted.length - assets.length
  return { address: canonical, chain: chain.caip2, versions, assets, assetsLeftOut }
}

interface OfAsset {
  readonly chain: GraphChain
  readonly versions: ExposureVersions
  readonly place: AddressInGraph | null
  readonly asset: AddressInGraph['assets'][number]
  readonly until: number
}

async function ofAsset(
  { chain, versions, place, asset, until }: OfAsset,
  settings: ExposureSettings,
  explain: boolean,
): Promise<Exposure> {
  const reader = exposureReader({ chain, assetId: asset.id, versions, until })
  const address = place?.addressId ?? ''
  const owners = settings.cluster ? await ownersOf(reader, address) : [address]
  return await computeExposure(reader, owners, { ...settings, explain })
}

/** Digits of the decimals that `toUnits` gives. */
const UNIT_DIGITS = 18

/** Whole units as smallest ones; what is finer than the smallest unit is rounded down. */
function smallestUnits(whole: string, decimals: number): string {
  const units = toUnits(whole) * 10n ** BigInt(decimals)
  return (units / 10n ** BigInt(UNIT_DIGITS)).toString()
}
