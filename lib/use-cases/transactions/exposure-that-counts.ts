import { exposureLimitsInForce } from '#lib/core/rules/exposure-limits.ts'
import { type CountedExposure, countedExposure } from '#lib/core/wallets/providers/counted-exposure.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import type { RulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'

/** The figures of the other side's wallet that the gate goes by: our own, unless a provider's answer counts. */
export function exposureThatCounts(
  { exposure: own, providers }: Pick<GateFacts, 'exposure' | 'providers'>,
  { rules }: RulesInForce,
  nowMs: number,
): CountedExposure {
  if (providers === null || providers.answers.length === 0)
    return { exposure: own?.shares ?? null, rating: null }
  const { limits } = exposureLimitsInForce(rules)
  return countedExposure({ own, standing: providers, limits, nowMs })
}
