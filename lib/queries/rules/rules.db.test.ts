import { afterAll, beforeAll, expect, test } from 'vitest'
import { RULE_IDS } from '#lib/core/rules/catalogue.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { ruleDetail } from '#lib/queries/rules/rule-detail.ts'
import { ruleList } from '#lib/queries/rules/rule-list.ts'
import { ensureRuleVersions } from '#lib/use-cases/rules/ensure-rule-versions.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addCustomer, holdWithdrawal, must } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const admin: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000003', role: 'admin' }
const key: Actor = { kind: 'key', id: '0197c0de-0000-7000-8000-000000000004', scopes: [] }

beforeAll(async () => {
  await putTestListInForce()
  must(await ensureRuleVersions(testCaller(), undefined))
  const customer = await addCustomer()
  await holdWithdrawal(customer.externalId)
})
afterAll(closeIndex)

test('the catalogue is listed with the version in force and how often each rule fired', async () => {
  const rows = must(await ruleList(admin, new Date()))
  expect(rows.map(({ id }) => id)).toEqual(RULE_IDS)
  expect(rows.every(({ inForce }) => inForce?.version === 1)).toBe(true)
  expect(rows.find(({ id }) => id === 'listed-wallet')).toMatchObject({
    fired: 1,
    lastFiredAt: expect.any(String),
    mandatory: true,
  })
  expect(rows.find(({ id }) => id === 'specified-country')).toMatchObject({ fired: 0, lastFiredAt: null })
})

test('a rule shows its settings, who recorded them, and the days on which it fired', async () => {
  const rule = must(await ruleDetail(admin, 'just-below-threshold', new Date()))
  expect(rule.versions).toMatchObject([
    { version: 1, enabled: true, params: { countMin: 3 }, createdBy: { kind: 'operator', id: 'test' } },
  ])
  const fired = must(await ruleDetail(admin, 'listed-wallet', new Date()))
  expect(fired.firings.days.at(-1)?.count).toBe(1)
})

test('a rule that is not in the catalogue is not found, and keys see none', async () => {
  expect(await ruleDetail(admin, 'no-such-rule', new Date())).toMatchObject({
    ok: false,
    error: { code: 'rule/not-found' },
  })
  expect(await ruleList(key, new Date())).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
})
