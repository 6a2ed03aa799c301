import type { WalletCategory } from '#lib/core/wallets/categories.ts'
import type { Exposure } from '#lib/core/wallets/exposure/exposure.ts'
import type { ExposureDirection, ExposureMethod } from '#lib/core/wallets/exposure/methods.ts'
import type { ExposureSettings } from '#lib/core/wallets/exposure/settings.ts'

/** Parts of a whole that shares are counted in: 10,000 is all of it. */
const WHOLE = 10_000n

/** What the gate knows of one computed exposure: shares of all that moved, by category, in ten-thousandths. */
export interface ExposureShare {
  readonly exposureId: string
  /** CAIP-2. */
  readonly chain: string
  readonly token: string
  readonly direction: ExposureDirection
  /** `provider`: not computed here, but said by the provider that `provider` names. */
  readonly method: ExposureMethod | 'provider'
  readonly hops: number
  readonly provider?: string
  /** Version of the policy by which the provider's figures count; left out for our own. */
  readonly policy?: string
  /** Of the newest transfers only, as there are more than are followed; left out otherwise. */
  readonly incomplete?: true
  /** Direct shares are of all transfers; indirect ones are at least these, as older transfers are not followed. */
  readonly atLeast?: true
  readonly categories: readonly {
    readonly category: WalletCategory
    readonly direct: number
    readonly indirect: number
  }[]
}

/**
 * Shares of the total by category, rounded up: what is there at all is never shown as nothing. A total of nothing has no
 * shares.
 */
export function categorySharesOf({ total, categories }: Exposure): ExposureShare['categories'] {
  const all = BigInt(total)
  if (all === 0n) return []
  const share = (value: string) => Number((BigInt(value) * WHOLE + all - 1n) / all)
  return categories.map(({ category, direct, indirect }) => ({
    category: category as WalletCategory,
    direct: share(direct),
    indirect: share(indirect),
  }))
}

/** What of all that moved the shares are of. */
export function coverageOf({
  complete,
  olderCounted,
}: Pick<Exposure, 'complete' | 'olderCounted'>): Pick<ExposureShare, 'incomplete' | 'atLeast'> {
  if (complete) return {}
  return olderCounted === true ? { atLeast: true } : { incomplete: true }
}

/** How the desk computes the exposures that the gate relies on. */
export const GATE_EXPOSURE: Omit<ExposureSettings, 'direction'> = {
  method: 'haircut',
  hops: 3,
  minValue: '0',
  minConfidence: 20,
  breadth: 1_000,
  cluster: false,
}
