import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { Finding, RecentTransaction, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import { HOUR_MS, toEpochMs } from '#lib/std/instant.ts'

/**
 * 敷居値を若干下回る取引の反復 (JP-1-3): with this one, enough transactions of one kind within the window whose worth
 * lies in the band beneath a threshold. The duties start *over* the threshold, so the band ends at the threshold itself.
 */
export function justBelowThreshold(params: RuleParams<'just-below-threshold'>, facts: RuleFacts): Finding[] {
  const { transaction } = facts
  if (!params.kinds.includes(transaction.kind)) return []
  const until = toEpochMs(transaction.occurredAt)
  const since = until - params.windowHours * HOUR_MS
  const alike = facts.recent.filter((earlier) => {
    const at = toEpochMs(earlier.occurredAt)
    const another = earlier.externalId !== transaction.externalId
    return another && earlier.kind === transaction.kind && at > since && at <= until
  })
  return params.thresholdsJpy.flatMap((threshold): Finding[] => {
    const inBand = (jpyValue: string) =>
      isInBand(BigInt(jpyValue), BigInt(threshold), BigInt(params.bandPercent))
    if (!inBand(transaction.jpyValue)) return []
    const series: RecentTransaction[] = [...alike.filter((earlier) => inBand(earlier.jpyValue)), transaction]
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

function isInBand(value: bigint, threshold: bigint, percent: bigint): boolean {
  return value <= threshold && value * 100n >= threshold * percent
}
