import type { Severity } from '#lib/core/alerts/severity.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import { RULE_IDS, RULES, type RuleId } from '#lib/core/rules/catalogue.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listRuleFirings, listRuleHistory, type RuleHistoryRow } from '#lib/db/screens/rule-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import { firstFiringDay, type RuleFirings, spreadFirings } from '#lib/queries/rules/rule-firings.ts'
import type { Result } from '#lib/std/result.ts'
import { tokyoDayStart } from '#lib/std/tokyo-time.ts'

export type { RuleHistoryRow }

/** One rule with the history of its settings and how often it fired. */
export interface RuleDetail {
  readonly id: RuleId
  readonly severity: Severity
  readonly mandatory: boolean
  readonly legalBasis: readonly string[]
  /** Newest first: the first is in force; at most 200. */
  readonly versions: readonly RuleHistoryRow[]
  readonly firings: RuleFirings
}

/** One rule of the catalogue (`rules:read`). Error: `rule/not-found`. */
export async function ruleDetail(actor: Actor, id: string, now: Date): Promise<Result<RuleDetail, AppError>> {
  return await authorisedOne(actor, 'rules:read', {
    missing: failure('rule/not-found'),
    read: async () => {
      const known = RULE_IDS.find((one) => one === id)
      return known === undefined ? null : await readRule(known, now)
    },
  })
}

async function readRule(id: RuleId, now: Date): Promise<RuleDetail> {
  const since = new Date(tokyoDayStart(firstFiringDay(now)))
  const [versions, firings] = await Promise.all([listRuleHistory(id), listRuleFirings(since)])
  const { severity, mandatory, legalBasis } = RULES[id]
  const own = firings.filter(({ ruleId }) => ruleId === id)
  return { id, severity, mandatory, legalBasis, versions, firings: spreadFirings(own, now) }
}
