'use server'

import type { ExposureAnswer } from '#components/wallets/exposure-answer.ts'
import { failure } from '#lib/core/errors.ts'
import { type AssetExposure, exposureAsked, walletExposure } from '#lib/queries/wallets/wallet-exposure.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { actorOf } from '#lib/web/authorise.ts'
import { currentStaff } from '#lib/web/current-staff.ts'
import { wordError } from '#lib/web/word-error.ts'

/** Paths that go to the browser with each figure, the largest. */
const PATHS_SHOWN = 50

/** The exposure of an address by all three methods, computed now. */
export async function walletExposureAction(input: unknown): Promise<ActionResult<ExposureAnswer>> {
  const staff = await currentStaff()
  if (staff === null) return refused(failure('auth/not-signed-in'))
  const { address, chain, direction, hops } = Object(input) as Record<string, unknown>
  const found = []
  for (const method of ['haircut', 'fifo', 'poison'] as const) {
    const asked = exposureAsked.safeParse({ address, chain, settings: { direction, hops, method } })
    if (!asked.success) return refused(failure('input/invalid'))
    const done = await walletExposure(actorOf(staff), asked.data)
    if (!done.ok) return refused(done.error)
    found.push(done.value)
  }
  const [haircut, fifo, poison] = found
  if (haircut === undefined || fifo === undefined || poison === undefined)
    return refused(failure('input/invalid'))
  const assets = haircut.assets.flatMap((asset) => {
    const same = (one: AssetExposure) => one.token === asset.token
    const [byFifo, byPoison] = [fifo.assets.find(same), poison.assets.find(same)]
    if (byFifo === undefined || byPoison === undefined) return []
    return [
      {
        token: asset.token,
        symbol: asset.symbol ?? (asset.token === '' ? haircut.chain : asset.token),
        decimals: asset.decimals,
        byMethod: { haircut: shown(asset), fifo: shown(byFifo), poison: shown(byPoison) },
      },
    ]
  })
  const at = new Date().toISOString()
  return { ok: true, value: { assets, transfersVersion: String(haircut.versions.transfers), at } }
}

function shown({ total, complete, categories, untraced, paths, pathsLeftOut }: AssetExposure) {
  return {
    ...{ total, complete, categories, untraced, paths: paths.slice(0, PATHS_SHOWN) },
    pathsLeftOut: pathsLeftOut + Math.max(0, paths.length - PATHS_SHOWN),
  }
}

async function refused(error: Parameters<typeof wordError>[0]): Promise<ActionResult<never>> {
  return { ok: false, code: error.code, message: await wordError(error), fields: {} }
}
