import { z } from 'zod'
import { EXPOSURE_DIRECTIONS, EXPOSURE_METHODS } from '#lib/core/wallets/exposure/methods.ts'

export const EXPOSURE_LIMITS = {
  /** Transfers from the address, at most. */
  hopsMax: 12,
  /** Most transfers of one address in one asset; beyond, it is taken for a service that nobody has named. */
  breadthMax: 5_000,
  /** Transfers of the address itself each way that are followed, the newest. */
  newestMax: 5_000,
  /** Transfers of other addresses that one computation reads. */
  transfersMax: 400_000,
  /** Time that one computation may take; what has not been followed by then is told apart. */
  secondsMax: 15,
  /** Most flows followed in one computation. */
  flowsMax: 200_000,
  /** Most paths given with one figure. */
  pathsMax: 200,
  /** Most addresses of a cluster. */
  clusterMax: 500,
} as const

/** What a computation is told; all of it is kept with the figure. */
export const exposureSettingsSchema = z.strictObject({
  method: z.enum(EXPOSURE_METHODS).default('haircut'),
  direction: z.enum(EXPOSURE_DIRECTIONS).default('in'),
  hops: z.int().min(1).max(EXPOSURE_LIMITS.hopsMax).default(3),
  /** Smallest unit: a share below it is not followed any further. */
  minValue: z
    .string()
    .regex(/^\d{1,78}$/)
    .default('0'),
  /** TagPack scale, 0–100: labels below do not count. */
  minConfidence: z.int().min(0).max(100).default(20),
  /** Most transfers of an address that is traced through. */
  breadth: z.int().min(1).max(EXPOSURE_LIMITS.breadthMax).default(1_000),
  /** Takes addresses that spend together for one owner, except in a CoinJoin; chains of coins only. */
  cluster: z.boolean().default(false),
})
export type ExposureSettings = z.infer<typeof exposureSettingsSchema>

/** Settings with what is not kept with the figure. */
export interface TracingSettings extends ExposureSettings {
  /** The whole of every pot is told afterwards. */
  readonly explain?: boolean | undefined
  /** Bounds other than the usual ones: transfers of the address itself that are followed, transfers of others that are read. */
  readonly newest?: number | undefined
  readonly most?: number | undefined
}
