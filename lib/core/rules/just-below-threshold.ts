import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { Finding, RecentTransaction, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import { HOUR_MS, toEpochMs } from '#lib/std/instant.ts'

/**
 * 敷居値を若干下回る取引の反復 (JP-1-3): with this one, enough transactions of one kind within one window whose worth
 * lies in the band beneath a threshold. The duties start *over* the threshold, so the band ends at the threshold itself.
 */
export function justBelowThreshold(params: RuleParams<'just-below-threshold'>, facts: RuleFacts): Finding[] {
  const { transaction } = facts
  if (!params.kinds.includes(transaction.kind)) return []
  const windowMs = params.windowHours * HOUR_MS
  const alike = facts.recent.filter(
    (other) => other.externalId !== transaction.externalId && other.kind === transaction.kind,
  )
  return params.thresholdsJpy.flatMap((threshold): Finding[] => {
    const inBand = (jpyValue: string) =>
      isInBand(BigInt(jpyValue), BigInt(threshold), BigInt(params.bandPercent))
    if (!inBand(transaction.jpyValue)) return []
    const series = densest(
      transaction,
      alike.filter((other) => inBand(other.jpyValue)),
      windowMs,
    )
    if (series.length < params.countMin) return []
    const total = series.reduce((sum, each) => sum + BigInt(each.jpyValue), 0n)
    return [
      {
        code: 'amount/just-below-threshold',
        facts: {
          thresholdJpy: threshold,
          count: series.length,
          totalJpy: total.toString(),
          windowHours: params.windowHours,
          externalIds: series.map((each) => each.externalId).toSorted(),
        },
        severity: 'medium',
        answer: params.answer,
      },
    ]
  })
}

/**
 * The transaction with those others that lie within one window around it: of all windows that hold it, the one that holds
 * most, and of equal ones the earliest. What arrives out of order is counted like what arrives in order.
 */
function densest(
  transaction: RecentTransaction,
  others: readonly RecentTransaction[],
  windowMs: number,
): readonly RecentTransaction[] {
  const own = toEpochMs(transaction.occurredAt)
  const all = [...others, transaction].map((one) => ({ one, at: toEpochMs(one.occurredAt) }))
  let best: readonly RecentTransaction[] = []
  for (const from of all.map(({ at }) => at).toSorted((a, b) => a - b)) {
    if (from > own || from <= own - windowMs) continue
    const within = all.filter(({ at }) => at >= from && at < from + windowMs).map(({ one }) => one)
    if (within.length > best.length) best = within
  }
  return best
}

function isInBand(value: bigint, threshold: bigint, percent: bigint): boolean {
  return value <= threshold && value * 100n >= threshold * percent
}
