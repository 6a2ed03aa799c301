'use server'

import type { ExposureAnswer, ExposureShown, KeptFigure } from '#components/wallets/exposure-answer.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { assetSymbol } from '#lib/core/wallets/asset-name.ts'
import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import { EXPOSURE_METHODS } from '#lib/core/wallets/exposure/methods.ts'
import type { ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'
import { GATE_EXPOSURE } from '#lib/core/wallets/exposure/shares.ts'
import { nftContacts, nftContactsAsked } from '#lib/queries/wallets/nft-contacts.ts'
import {
  type StoredExposures,
  storedExposure,
  storedExposureAsked,
} from '#lib/queries/wallets/stored-exposure.ts'
import { exposureAsked, type WalletExposure, walletExposure } from '#lib/queries/wallets/wallet-exposure.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { err, ok, type Result } from '#lib/std/result.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { wordError } from '#lib/web/word-error.ts'

/** Paths that go to the browser with each figure, the largest. */
const PATHS_SHOWN = 50
/** Of several kept figures the one that holds least speaks for all. */
const LEAST_FIRST: readonly KeptFigure['state'][] = ['outdated', 'confirmed', 'current']

type Wanted = { readonly hops?: unknown; readonly anew?: unknown }

/**
 * The exposure of an address: the kept figure where one of the same question still holds, or computed now by all three
 * methods, when that is asked for or nothing kept holds.
 */
export async function walletExposureAction(input: unknown): Promise<ActionResult<ExposureAnswer>> {
  const staff = await currentStaff()
  if (staff === null) return refused(failure('auth/not-signed-in'))
  const actor = actorOf(staff)
  const asked = storedExposureAsked.safeParse(input)
  if (!asked.success) return refused(failure('input/invalid'))
  const [stored, nft] = await Promise.all([
    storedExposure(actor, asked.data),
    nftContacts(actor, nftContactsAsked.parse(asked.data)),
  ])
  if (!stored.ok) return refused(stored.error)
  if (!nft.ok) return refused(nft.error)
  const { hops, anew } = Object(input) as Wanted
  const kept = keptOf(stored.value)
  if (kept !== null && kept.state !== 'outdated' && anew !== true && hops === GATE_EXPOSURE.hops)
    return { ok: true, value: { ...fromKept(stored.value, kept), nft: nft.value } }
  const computed = await computeAll(actor, { ...asked.data, hops })
  if (!computed.ok) return refused(computed.error)
  const { moments } = stored.value
  return { ok: true, value: { ...computed.value, kept, moments, nft: nft.value } }
}

function keptOf({ assets }: StoredExposures): KeptFigure | null {
  const [least] = assets.toSorted((a, b) => LEAST_FIRST.indexOf(a.state) - LEAST_FIRST.indexOf(b.state))
  if (least === undefined) return null
  const { at, state, checkedAt, changed } = least
  return { at, state, checkedAt, changed }
}

function fromKept({ assets, moments }: StoredExposures, kept: KeptFigure): Omit<ExposureAnswer, 'nft'> {
  const [first] = assets
  const { settings, versions } = first?.basis ?? { settings: null, versions: null }
  return {
    assets: assets.map(({ token, symbol, decimals, result }) => ({
      ...{ token, symbol: assetSymbol({ token, symbol }), decimals },
      byMethod: { [result.method]: shown(result) },
    })),
    kept,
    computedNow: false,
    basis: basisOf(settings, versions),
    at: kept.at,
    moments,
  }
}

function basisOf(
  settings: ExposureSettings | null,
  versions: WalletExposure['versions'] | null,
): ExposureAnswer['basis'] {
  return {
    hops: settings?.hops ?? GATE_EXPOSURE.hops,
    minValue: settings?.minValue ?? GATE_EXPOSURE.minValue,
    minConfidence: settings?.minConfidence ?? GATE_EXPOSURE.minConfidence,
    labels: versions?.labels.length ?? 0,
    lists: versions?.lists.length ?? 0,
    transfers: versions?.transfers ?? 0,
  }
}

type Computed = Omit<ExposureAnswer, 'kept' | 'moments' | 'nft'>

async function computeAll(
  actor: Actor,
  { address, chain, direction, hops }: Record<string, unknown>,
): Promise<Result<Computed, AppError>> {
  const byMethod = new Map<string, WalletExposure>()
  for (const method of EXPOSURE_METHODS) {
    const asked = exposureAsked.safeParse({ address, chain, settings: { direction, hops, method } })
    if (!asked.success) return err(failure('input/invalid'))
    const done = await walletExposure(actor, asked.data)
    if (!done.ok) return done
    byMethod.set(method, done.value)
  }
  const haircut = byMethod.get('haircut')
  if (haircut === undefined) return err(failure('input/invalid'))
  const assets = haircut.assets.map(({ token, symbol, decimals }) => ({
    ...{ token, symbol: token === '' ? (symbol ?? haircut.chain) : assetSymbol({ token, symbol }), decimals },
    byMethod: Object.fromEntries(
      [...byMethod].flatMap(([method, { assets: found }]) => {
        const same = found.find((one) => one.token === token)
        return same === undefined ? [] : [[method, shown(same)] as const]
      }),
    ),
  }))
  const basis = basisOf(haircut.assets[0]?.settings ?? null, haircut.versions)
  return ok({
    assets,
    computedNow: true,
    basis: { ...basis, hops: Number(hops) },
    at: new Date().toISOString(),
  })
}

function shown({ paths, pathsLeftOut, ...exposure }: Exposure): ExposureShown {
  const { total, transfers, complete, olderCounted, categories, untraced } = exposure
  return {
    ...{ total, transfers, complete, categories, untraced, paths: paths.slice(0, PATHS_SHOWN) },
    ...(olderCounted === true ? { olderCounted } : {}),
    pathsLeftOut: pathsLeftOut + Math.max(0, paths.length - PATHS_SHOWN),
  }
}

async function refused(error: Parameters<typeof wordError>[0]): Promise<ActionResult<never>> {
  return { ok: false, code: error.code, message: await wordError(error), fields: {} }
}
