import type { Severity } from '#lib/core/alerts/severity.ts'
import type { AppError } from '#lib/core/errors.ts'
import { RULE_IDS, RULES, type RuleId } from '#lib/core/rules/catalogue.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listRuleFirings, listRuleHistory, type RuleHistoryRow } from '#lib/db/screens/rule-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { firstFiringDay, spreadFirings } from '#lib/queries/rules/rule-firings.ts'
import type { Result } from '#lib/std/result.ts'
import { tokyoDayStart } from '#lib/std/tokyo-time.ts'

/** One rule of the catalogue with its version in force and how often it fired in the last 30 days. */
export interface RuleListRow {
  readonly id: RuleId
  readonly severity: Severity
  readonly mandatory: boolean
  readonly legalBasis: readonly string[]
  /** Null while no version is recorded. */
  readonly inForce: RuleHistoryRow | null
  readonly fired: number
  /** UTC, ISO 8601; null when it has not fired. */
  readonly lastFiredAt: string | null
}

/** Every rule of the catalogue, in the catalogue's order (`rules:read`). */
export async function ruleList(actor: Actor, now: Date): Promise<Result<readonly RuleListRow[], AppError>> {
  return await authorised(actor, 'rules:read', async () => {
    const since = new Date(tokyoDayStart(firstFiringDay(now)))
    const [versions, firings] = await Promise.all([listRuleHistory(null), listRuleFirings(since)])
    return RULE_IDS.map((id) => {
      const { severity, mandatory, legalBasis } = RULES[id]
      const { total, lastAt } = spreadFirings(
        firings.filter(({ ruleId }) => ruleId === id),
        now,
      )
      const inForce = versions.find(({ ruleId }) => ruleId === id) ?? null
      return { id, severity, mandatory, legalBasis, inForce, fired: total, lastFiredAt: lastAt }
    })
  })
}
