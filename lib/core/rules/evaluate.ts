import { RULE_LIMITS, RULE_PARAMS, RULES, type RuleId } from '#lib/core/rules/catalogue.ts'
import { justBelowThreshold } from '#lib/core/rules/just-below-threshold.ts'
import { largeWithoutSourceOfFunds } from '#lib/core/rules/large-without-source-of-funds.ts'
import { listedName } from '#lib/core/rules/listed-name.ts'
import { listedWallet } from '#lib/core/rules/listed-wallet.ts'
import { registeredDestination } from '#lib/core/rules/registered-destination.ts'
import type { Finding, RuleFacts, RuleHit } from '#lib/core/rules/rule-hit.ts'
import { specifiedCountry } from '#lib/core/rules/specified-country.ts'
import { walletExposed } from '#lib/core/rules/wallet-exposed.ts'

export type {
  RuleFacts,
  RuleHit,
} from '#lib/core/rules/rule-hit.ts'

/** A rule as it is in force: stored and versioned, its parameters as stored JSON. */
export interface RuleInForce {
  readonly id: RuleId
  readonly version: number
  readonly enabled: boolean
  readonly params: unknown
}

const EVALUATORS: Readonly<Record<RuleId, (params: unknown, facts: RuleFacts) => Finding[]>> = {
  'listed-wallet': (_params, facts) => listedWallet(facts),
  'listed-name': (_params, facts) => listedName(facts.nameHits, facts.dismissedEntryVersionIds),
  'specified-country': (params, facts) =>
    specifiedCountry(RULE_PARAMS['specified-country'].parse(params), facts),
  'just-below-threshold': (params, facts) =>
    justBelowThreshold(RULE_PARAMS['just-below-threshold'].parse(params), facts),
  'large-without-source-of-funds': (params, facts) =>
    largeWithoutSourceOfFunds(RULE_PARAMS['large-without-source-of-funds'].parse(params), facts),
  'wallet-exposure': (params, facts) => walletExposed(RULE_PARAMS['wallet-exposure'].parse(params), facts),
  'registered-destination': (params, facts) =>
    registeredDestination(RULE_PARAMS['registered-destination'].parse(params), facts),
}

/**
 * Puts every rule in force to the facts, in the order of the rules given. Rules that are switched off stay silent
 * unless they are mandatory. Throws when stored parameters do not fit the rule (a bug: they are checked when stored).
 */
export function evaluateRules(rules: readonly RuleInForce[], facts: RuleFacts): readonly RuleHit[] {
  return rules
    .filter((rule) => rule.enabled || RULES[rule.id].mandatory)
    .flatMap((rule) =>
      EVALUATORS[rule.id](rule.params, facts).map((finding) => ({
        ...finding,
        ruleId: rule.id,
        ruleVersion: rule.version,
      })),
    )
}

/** How many hours of a customer's earlier transactions the rules in force look back over; 0 when none does. */
export function recentWindowHours(rules: readonly RuleInForce[]): number {
  const windows = rules
    .filter((rule) => rule.enabled && rule.id === 'just-below-threshold')
    .map((rule) => RULE_PARAMS['just-below-threshold'].parse(rule.params).windowHours)
  return Math.min(RULE_LIMITS.windowHoursMax, Math.max(0, ...windows))
}

/** The catalogue's rules with their starting parameters, as version 1: what a new installation begins with. */
export function defaultRules(): RuleInForce[] {
  return Object.values(RULES).map(({ id, defaults }) => ({ id, version: 1, enabled: true, params: defaults }))
}
