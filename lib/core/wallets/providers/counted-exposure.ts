import { type PassedLimit, passedLimits } from '#lib/core/rules/wallet-exposed.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'
import { type Choosing, chooseAnswer } from '#lib/core/wallets/providers/choose-answer.ts'
import { ratingAnswerOf } from '#lib/core/wallets/providers/policy.ts'
import { type ProviderRating, ratingAsks } from '#lib/core/wallets/providers/rating.ts'

/** What the gate goes by: the figures of the answer that counts, and its rating where it is a provider's. */
export interface CountedExposure {
  /** Null: nobody has computed or answered anything yet. */
  readonly exposure: readonly ExposureShare[] | null
  readonly rating: ProviderRating | null
}

export function countedExposure(choosing: Choosing): CountedExposure {
  const { chosen, policy } = chooseAnswer(choosing)
  if (chosen === null) return { exposure: null, rating: null }
  const { provider, answerId, risk, shares } = chosen
  if (answerId === null) return { exposure: shares, rating: null }
  const { version } = policy
  return {
    exposure: shares.map((share) => ({ ...share, policy: version })),
    rating: { provider, risk, answerId, policy: version, asks: ratingAnswerOf(policy, risk) },
  }
}

/** What asks for something only now: limits passed, and a rating that the house acts on. */
export interface ExposureNews {
  readonly passed: readonly PassedLimit[]
  readonly rating: ProviderRating | null
}

/** Everything that counts after a change, if some of it did not count before; null without news. */
export function exposureNews(
  limits: Choosing['limits'],
  { before, after }: { readonly before: CountedExposure; readonly after: CountedExposure },
): ExposureNews | null {
  const known = new Set(passedLimits(limits, before.exposure ?? []).map(keyOf))
  const passed = passedLimits(limits, after.exposure ?? [])
  const rating = after.rating !== null && ratingAsks(after.rating) !== null ? after.rating : null
  const isNew =
    passed.some((one) => !known.has(keyOf(one))) || (rating !== null && rating.risk !== before.rating?.risk)
  return isNew ? { passed, rating } : null
}

function keyOf({ exposure, limit, reach }: PassedLimit): string {
  const { chain, token, direction } = exposure
  return [chain, token, direction, limit.category, reach].join(' ')
}
