import { RULES } from '#lib/core/rules/catalogue.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { insertRuleVersions, listRuleVersionsInForce, lockRuleSeeding } from '#lib/db/rules.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import { ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Writes the catalogue's starting parameters as version 1 of every rule that has no version yet. */
export const ensureRuleVersions = defineUseCase<void, { readonly recorded: readonly string[] }>({
  name: 'rules/ensure-rule-versions',
  permission: 'rules:write',
  run: async ({ tx, newId, now, actor }) => {
    await lockRuleSeeding(tx)
    const present = new Set((await listRuleVersionsInForce(tx)).map(({ ruleId }) => ruleId))
    const missing = Object.values(RULES).filter(({ id }) => !present.has(id))
    const versions = missing.map(({ id, defaults }) => ({
      ruleVersionId: newId(),
      ruleId: id,
      version: 1,
      enabled: true,
      params: defaults as Json,
      createdBy: actorRef(actor),
      createdAt: now,
    }))
    await insertRuleVersions(tx, versions)
    const recorded = missing.map(({ id }) => id)
    return ok({
      value: { recorded },
      events: [
        {
          type: 'rule.version-recorded',
          subject: { kind: 'rule', id: 'catalogue' },
          facts: { version: 1, rules: recorded },
        },
      ],
    })
  },
})
