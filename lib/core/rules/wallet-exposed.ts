import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { Finding, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import { severityOf } from '#lib/core/wallets/categories.ts'
import type { ExposureShare } from '#lib/core/wallets/exposure/shares.ts'
import { ratedFacts, ratingAsks } from '#lib/core/wallets/providers/rating.ts'

type Limit = RuleParams<'wallet-exposure'>['limits'][number]

/** A limit that a computed exposure passes. */
export interface PassedLimit {
  readonly exposure: ExposureShare
  readonly limit: Limit
  readonly reach: 'direct' | 'indirect'
  /** In ten-thousandths of all that moved. */
  readonly share: number
}

/** The limits that exposures pass: for each category and direction the direct one, else the indirect one. */
export function passedLimits(
  limits: readonly Limit[],
  exposures: readonly ExposureShare[],
): readonly PassedLimit[] {
  return exposures.flatMap((exposure) =>
    limits.flatMap((limit): readonly PassedLimit[] => {
      const found = exposure.categories.find(({ category }) => category === limit.category)
      if (found === undefined) return []
      if (found.direct >= limit.direct) return [{ exposure, limit, reach: 'direct', share: found.direct }]
      return found.indirect >= limit.indirect
        ? [{ exposure, limit, reach: 'indirect', share: found.indirect }]
        : []
    }),
  )
}

/** The facts of a passed limit, as a reason keeps them. */
export function exposedFacts({ exposure, limit, reach, share }: PassedLimit) {
  const { exposureId, chain, token, direction, method, hops, provider, policy } = exposure
  const passed = reach === 'direct' ? limit.direct : limit.indirect
  const { category } = limit
  const facts = { exposureId, chain, token, direction, method, hops, category, reach, share, limit: passed }
  return {
    ...facts,
    ...(provider === undefined ? {} : { provider }),
    ...(policy === undefined ? {} : { policy }),
    ...(exposure.incomplete === true ? ({ incomplete: true } as const) : {}),
    ...(exposure.atLeast === true && reach === 'indirect' ? ({ atLeast: true } as const) : {}),
  }
}

/**
 * Is what passed the limit something that the address could not keep off? NFTs that came to it, at first hand or through
 * others, and direct receipts up to the share that the house calls dust. What the address itself sent never is.
 */
export function unaskedBy(
  { exposure, reach, share }: PassedLimit,
  { dustShareMax }: RuleParams<'wallet-exposure'>['unasked'],
): 'nft' | 'dust' | null {
  if (exposure.direction !== 'in') return null
  if (isNft(exposure.token)) return 'nft'
  return reach === 'direct' && share <= dustShareMax ? 'dust' : null
}

function isNft(token: string): boolean {
  return token.startsWith('erc721:') || token.startsWith('erc1155:')
}

/** How grave a passed limit is: its category's severity, one step less where it is indirect. */
export function exposedSeverity({ limit, reach }: PassedLimit): 'critical' | 'high' | 'medium' | 'low' {
  const severity = severityOf(limit.category) ?? 'low'
  if (reach === 'direct') return severity
  return severity === 'critical' ? 'high' : severity === 'high' ? 'medium' : 'low'
}

/** The other side's money comes from, or goes to, categories beyond the limits of the house. */
export function walletExposed(
  { limits, kinds, unasked, unseen }: RuleParams<'wallet-exposure'>,
  { transaction, exposure, rating }: RuleFacts,
): Finding[] {
  const address = transaction.counterparty?.address ?? null
  if (address === null || !kinds.includes(transaction.kind)) return []
  const where = { address: address.raw, transactionKind: transaction.kind }
  if (exposure === null)
    return unseen === 'release'
      ? []
      : [{ code: 'wallet/not-seen-before', facts: where, severity: 'medium', answer: 'hold' }]
  const exposed = passedLimits(limits, exposure).map((passed): Finding => {
    const facts = { ...exposedFacts(passed), ...where }
    const severity = exposedSeverity(passed)
    const answer = passed.reach === 'direct' ? passed.limit.directAnswer : passed.limit.indirectAnswer
    const why = unaskedBy(passed, unasked)
    if (why === null) return { code: 'wallet/exposed', facts, severity, answer }
    const mildest = unasked.answer === 'hold' ? answer : 'alert'
    return { code: 'wallet/received-unasked', facts: { ...facts, why }, severity, answer: mildest }
  })
  const asks = rating === null ? null : ratingAsks(rating)
  if (rating === null || asks === null) return exposed
  return [...exposed, { code: 'wallet/rated', facts: { ...ratedFacts(rating), ...where }, ...asks }]
}
