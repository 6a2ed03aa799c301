import { expect, test } from 'vitest'
import { RULE_IDS } from '#lib/core/rules/catalogue.ts'
import { ensureRuleVersions } from '#lib/use-cases/rules/ensure-rule-versions.ts'
import { rulesInForce } from '#lib/use-cases/rules/rules-in-force.ts'
import { testCaller } from '#scripts/testing/lists-for-tests.ts'

test('two processes that start at once record the catalogue’s rules once', async () => {
  const done = await Promise.all([1, 2].map(() => ensureRuleVersions(testCaller(), undefined)))
  const recorded = done.flatMap((one) => (one.ok ? one.value.recorded : ['failed']))
  expect(recorded.toSorted()).toEqual([...RULE_IDS].toSorted())
})

test('the rules in force are those of the catalogue, each with its stored version', async () => {
  const { rules, versionIds, versions } = await rulesInForce(testCaller())
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted())
  expect(versionIds.size).toBe(RULE_IDS.length)
  expect(versions).toBe(RULE_IDS.length)
})

test('a machine key may not record rules', async () => {
  const caller = testCaller({
    kind: 'key',
    id: '0197c0de-0000-7000-8000-000000000002',
    scopes: ['transactions:write'],
  })
  expect(await ensureRuleVersions(caller, undefined)).toMatchObject({
    ok: false,
    error: { code: 'auth/not-allowed' },
  })
})
