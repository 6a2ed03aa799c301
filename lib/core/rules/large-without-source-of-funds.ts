import type { RuleParams } from '#lib/core/rules/catalogue.ts'
import type { Finding, RuleFacts } from '#lib/core/rules/rule-hit.ts'
import { addDays, tokyoDay } from '#lib/std/tokyo-time.ts'

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

/** In whole days of Japan's calendar, so that one day gives one answer. What is dated later has not happened yet. */
function isFresh(day: string, at: string, freshDays: number): boolean {
  const today = tokyoDay(at)
  return day <= today && today <= addDays(day, freshDays)
}
