import { RULE_IDS, type RuleId } from '#lib/core/rules/catalogue.ts'
import type { RuleInForce } from '#lib/core/rules/evaluate.ts'
import { countRuleVersions, listRuleVersionsInForce, type RuleVersionRow } from '#lib/db/rules.ts'
import type { Caller } from '#lib/use-cases/define.ts'
import { ensureRuleVersions } from '#lib/use-cases/rules/ensure-rule-versions.ts'

/** The rules as they are in force, the row of each one's version, and how many versions there were when read. */
export interface RulesInForce {
  readonly rules: readonly RuleInForce[]
  readonly versionIds: ReadonlyMap<string, string>
  readonly versions: number
}

const holder: { current: RulesInForce | null } = { current: null }

/**
 * The rules in force, kept in this process; `anew` reads them again. Rules of the catalogue that have no version yet get
 * their first one. Call it outside a change: it reads through the pool.
 */
export async function rulesInForce(caller: Caller, reading: 'kept' | 'anew' = 'kept'): Promise<RulesInForce> {
  if (holder.current !== null && reading === 'kept') return holder.current
  if (await lacksRules())
    await ensureRuleVersions({ ...caller, actor: { kind: 'system', id: 'starter' } }, undefined)
  // Counted first: a version recorded between the two reads then counts as not yet seen, and is read again.
  const versions = await countRuleVersions()
  holder.current = toRules(await listRuleVersionsInForce('pool'), versions)
  return holder.current
}

/** A new installation, or one from before a rule came into the catalogue. */
async function lacksRules(): Promise<boolean> {
  const stored = new Set((await listRuleVersionsInForce('pool')).map(({ ruleId }) => ruleId))
  return RULE_IDS.some((id) => !stored.has(id))
}

function toRules(rows: readonly RuleVersionRow[], versions: number): RulesInForce {
  return {
    rules: rows.map(({ ruleId, version, enabled, params }) => ({
      id: ruleId as RuleId,
      version,
      enabled,
      params,
    })),
    versionIds: new Map(rows.map(({ ruleId, ruleVersionId }) => [ruleId, ruleVersionId])),
    versions,
  }
}
