import type { Severity } from '#lib/core/alerts/severity.ts'
import { RATING_SEVERITY } from '#lib/core/wallets/providers/policy.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'

/** What a provider says of an address as a whole, and what the policy makes of it. */
export interface ProviderRating {
  readonly provider: string
  readonly risk: VendorRisk
  readonly answerId: string
  /** Version of the policy by which it counts. */
  readonly policy: string
  /** What the rating alone asks for under that policy. */
  readonly asks: 'hold' | 'alert' | null
}

/** What a rating alone asks for, whatever the categories say; null where the house does not act on it. */
export function ratingAsks({
  risk,
  asks,
}: ProviderRating): { readonly severity: Severity; readonly answer: 'hold' | 'alert' } | null {
  const severity = RATING_SEVERITY[risk]
  return asks === null || severity === null ? null : { severity, answer: asks }
}

/** The facts of a rating, as a reason keeps them. */
export function ratedFacts({ provider, risk, answerId, policy }: ProviderRating) {
  return { provider, risk, answerId, policy }
}
