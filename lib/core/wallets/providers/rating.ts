import type { Severity } from '#lib/core/alerts/severity.ts'
import { PROVIDER_POLICY } from '#lib/core/wallets/providers/policy.ts'
import type { VendorRisk } from '#lib/core/wallets/providers/protocol.ts'

/** What a provider says of an address as a whole. */
export interface ProviderRating {
  readonly provider: string
  readonly risk: VendorRisk
  readonly answerId: string
}

/** What a rating alone asks for, whatever the categories say; null where the house does not act on it. */
export function ratingAsks({
  risk,
}: ProviderRating): { readonly severity: Severity; readonly answer: 'hold' | 'alert' } | null {
  const answer = PROVIDER_POLICY.ratingAnswer[risk]
  const severity = PROVIDER_POLICY.severity[risk]
  return answer === undefined || severity === null ? null : { severity, answer }
}
