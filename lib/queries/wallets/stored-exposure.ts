import { z } from 'zod'
import { digestJson } from '#lib/core/digest.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { EXPOSURE_DIRECTIONS } from '#lib/core/wallets/exposure/methods.ts'
import { ADDRESS_CHARS_MAX, parseAddress } from '#lib/core/wallets/parse-address.ts'
import { findGraphChain } from '#lib/core/wallets/transfers/graph-chain.ts'
import { type ExposureVersions, findExposureVersions } from '#lib/db/exposure-labels.ts'
import {
  type ExposureMoment,
  listExposureMoments,
  listStoredExposures,
  type StoredExposureRow,
} from '#lib/db/stored-exposures.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

export type { ExposureMoment }

export const storedExposureAsked = z.object({
  address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX),
  /** Our name of the chain, or CAIP-2. */
  chain: z.string().trim().min(1).max(100),
  direction: z.enum(EXPOSURE_DIRECTIONS),
})

/**
 * Whether a kept figure still holds: `current` when it was computed with the versions in force now, `confirmed` when the
 * newest check with them came to the same shares, `outdated` when something it rests on has changed since.
 */
export type StoredState = 'current' | 'confirmed' | 'outdated'

/** What a figure rests on that can change. */
const BASES = ['labels', 'lists', 'transfers'] as const
export type ExposureBasis = (typeof BASES)[number]

export interface StoredExposure extends Omit<StoredExposureRow, 'checkedVersions' | 'versions'> {
  readonly state: StoredState
  /** What has changed since it was computed; empty for `current`. */
  readonly changed: readonly ExposureBasis[]
}

export interface StoredExposures {
  /** One an asset, the chain's own coin first; empty when none was kept. */
  readonly assets: readonly StoredExposure[]
  /** Kept figures of all assets, newest first. */
  readonly moments: readonly ExposureMoment[]
}

/**
 * The newest kept exposure of an address by asset, whether it still holds, and what earlier ones said (`wallets:read`).
 * Errors: `transfer/unknown-chain`, `transfer/address-not-on-chain`.
 */
export async function storedExposure(
  actor: Actor,
  asked: z.infer<typeof storedExposureAsked>,
): Promise<Result<StoredExposures, AppError>> {
  const chain = findGraphChain(asked.chain)
  if (chain === null) return err(failure('transfer/unknown-chain', { chain: asked.chain }))
  const reading = parseAddress(asked.address).readings.find(({ family }) => family === chain.family)
  if (reading === undefined)
    return err(failure('transfer/address-not-on-chain', { address: asked.address, chain: chain.caip2 }))
  const of = { ...reading, chain: chain.caip2, direction: asked.direction }
  const done = await authorised(actor, 'wallets:read', async () => {
    const [now, rows, moments] = await Promise.all([
      findExposureVersions(),
      listStoredExposures(of),
      listExposureMoments(of),
    ])
    const digest = digestJson(now)
    return { assets: rows.map((row) => judged(row, now, digest)), moments }
  })
  return done.ok ? ok(done.value) : done
}

function judged(
  { versions, checkedVersions, ...row }: StoredExposureRow,
  now: ExposureVersions,
  digest: string,
): StoredExposure {
  const state = versions === digest ? 'current' : checkedVersions === digest ? 'confirmed' : 'outdated'
  const before = row.basis.versions
  const changed = BASES.filter((one) => digestJson(before[one]) !== digestJson(now[one]))
  return { ...row, checkedAt: state === 'confirmed' ? row.checkedAt : null, state, changed }
}
