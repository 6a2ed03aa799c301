import { expect, test } from 'vitest'
import { RULE_IDS, RULES } from '#lib/core/rules/catalogue.ts'
import { insertRuleVersions } from '#lib/db/rules.ts'
import { withTx } from '#lib/db/tx.ts'
import { rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

test('a house from before a rule came into the catalogue gets its first version, and keeps its own of the others', async () => {
  const caller = testCaller()
  const at = new Date('2026-01-01')
  const kept = { ruleId: 'listed-wallet', version: 1, enabled: true, params: RULES['listed-wallet'].defaults }
  const ruleVersionId = caller.newId()
  await withTx((tx) =>
    insertRuleVersions(tx, [{ ...kept, ruleVersionId, createdBy: 'operator:test', createdAt: at }]),
  )
  const { rules, versionIds } = await rulesInForce(caller)
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted())
  expect(versionIds.get('listed-wallet')).toBe(ruleVersionId)
})
