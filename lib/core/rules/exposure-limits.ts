import { RULE_PARAMS, type RuleParams } from '#lib/core/rules/catalogue.ts'
import type { RuleInForce } from '#lib/core/rules/evaluate.ts'

/** The limits of the rule `wallet-exposure` in force, the kinds it looks at and what it calls unasked; none while it is switched off. */
export function exposureLimitsInForce(
  rules: readonly RuleInForce[],
): Pick<RuleParams<'wallet-exposure'>, 'limits' | 'kinds' | 'unasked'> {
  const rule = rules.find(({ id }) => id === 'wallet-exposure')
  if (rule?.enabled !== true) return { limits: [], kinds: [], unasked: { answer: 'alert', dustShareMax: 0 } }
  return RULE_PARAMS['wallet-exposure'].parse(rule.params)
}
