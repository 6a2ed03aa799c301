import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import type { ExposureDirection, ExposureMethod } from '#lib/core/wallets/exposure/settings.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

export interface ExposureWanted {
  readonly address: string
  /** CAIP-2. */
  readonly chain: string
  readonly direction: ExposureDirection
  readonly hops: number
}

/** The exposure in one asset, by each method, with all that it rests on. */
export interface AssetByMethods {
  readonly token: string
  readonly symbol: string
  readonly decimals: number | null
  readonly byMethod: Readonly<
    Record<
      ExposureMethod,
      Pick<Exposure, 'total' | 'complete' | 'categories' | 'untraced' | 'paths' | 'pathsLeftOut'>
    >
  >
}

export interface ExposureAnswer {
  readonly assets: readonly AssetByMethods[]
  /** Numbers of what the figures rest on, in a line each. */
  readonly transfersVersion: string
  readonly at: string
}

export type ReadExposure = (wanted: ExposureWanted) => Promise<ActionResult<ExposureAnswer>>
