import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import type { ExposureDirection, ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'
import type { NftContacts } from '#lib/core/wallets/exposure/nft-contacts.ts'
import type { ExposureMoment, StoredExposure } from '#lib/queries/wallets/stored-exposure.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

export interface ExposureWanted {
  readonly address: string
  /** CAIP-2. */
  readonly chain: string
  readonly direction: ExposureDirection
  readonly hops: number
  /** Computed now by every method, whatever is kept. */
  readonly anew: boolean
}

export type ExposureShown = Pick<
  Exposure,
  'total' | 'transfers' | 'complete' | 'olderCounted' | 'categories' | 'untraced' | 'paths' | 'pathsLeftOut'
>

/** The exposure in one asset: by the method of a kept figure, or by every method. */
export interface AssetByMethods {
  readonly token: string
  readonly symbol: string
  readonly decimals: number | null
  readonly byMethod: Readonly<Partial<Record<ExposureMethod, ExposureShown>>>
}

/** What the kept figure says of itself; of several assets the one that holds least. */
export type KeptFigure = Pick<StoredExposure, 'at' | 'state' | 'checkedAt' | 'changed'>

export interface ExposureAnswer {
  readonly assets: readonly AssetByMethods[]
  /** The newest kept figure; null when none was kept. It is what `assets` shows unless they were computed now. */
  readonly kept: KeptFigure | null
  readonly computedNow: boolean
  /** What the shown figures rest on: numbers of label and list versions, and of the newest import of transfers. */
  readonly basis: {
    readonly hops: number
    readonly minValue: string
    readonly minConfidence: number
    readonly labels: number
    readonly lists: number
    readonly transfers: number
  }
  readonly at: string
  /** NFTs exchanged with listed and labelled parties, by the lists and labels of now. */
  readonly nft: NftContacts
  /** What earlier kept figures said, newest first. */
  readonly moments: readonly ExposureMoment[]
}

export type ReadExposure = (wanted: ExposureWanted) => Promise<ActionResult<ExposureAnswer>>
