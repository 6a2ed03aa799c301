import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { Finding, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import { DAY_MS, toEpochMs } from '#lib/std/instant.ts'

/** Worth more than the threshold while nobody has confirmed the source of funds lately (資産及び収入の状況の確認). */
export function largeWithoutSourceOfFunds(
  params: RuleParams<'large-without-source-of-funds'>,
  { transaction, customer }: RuleFacts,
): Finding[] {
  if (!params.kinds.includes(transaction.kind)) return []
  if (BigInt(transaction.jpyValue) <= BigInt(params.thresholdJpy)) return []
  const confirmedOn = customer.sourceOfFundsConfirmedOn
  if (confirmedOn !== null && isFresh(confirmedOn, transaction.occurredAt, params.freshDays)) return []
  const facts = {
    jpyValue: transaction.jpyValue,
    thresholdJpy: params.thresholdJpy,
    confirmedOn,
    freshDays: params.freshDays,
  }
  return [{ code: 'amount/large-without-source-of-funds', facts, severity: 'medium', answer: params.answer }]
}

function isFresh(day: string, at: string, freshDays: number): boolean {
  return toEpochMs(at) - toEpochMs(day) <= freshDays * DAY_MS
}
