import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  listMiningPayoutRows,
  listMiningRegions,
  type MiningPayoutRow,
  type MiningRegion,
} from '#lib/db/screens/mining-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type Page, pageOf, pagingShape, sliceOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { MiningPayoutRow }

/** Most regions of a filter. */
const REGIONS_MAX = 20

export const miningFilter = z.object({
  /** Regions by ISO code, comma separated. */
  region: z.preprocess(
    (value) => (Array.isArray(value) ? value : String(value ?? '').split(',')),
    z
      .array(z.string())
      .transform((codes) => codes.filter((code) => /^[A-Z]{2}$/.test(code)).slice(0, REGIONS_MAX)),
  ),
  ...pagingShape,
})
export type MiningFilter = z.infer<typeof miningFilter>

export interface MiningNexus extends Page<MiningPayoutRow> {
  readonly regions: readonly MiningRegion[]
}

/** Payouts that customers received from pools, miners and hosts, with the regions these are tied to (`wallets:read`). */
export async function miningNexus(
  actor: Actor,
  filter: MiningFilter,
): Promise<Result<MiningNexus, AppError>> {
  return await authorised(actor, 'wallets:read', async () => {
    const [counted, regions] = await Promise.all([
      listMiningPayoutRows(filter.region, sliceOf(filter)),
      listMiningRegions(),
    ])
    return { ...pageOf(counted, filter), regions }
  })
}
