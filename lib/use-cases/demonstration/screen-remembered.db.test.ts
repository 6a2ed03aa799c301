import { expect, it } from 'vitest'
import { normaliseTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import type { GateFacts } from '#lib/db/gate-facts.ts'
import { screenRemembered } from '#lib/use-cases/demonstration/screen-remembered.ts'
import { indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { screenTransaction } from '#lib/use-cases/transactions/screen-transaction.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

it('answers from memory what the gate’s own screening answers anew', async () => {
  await putTestListInForce()
  const lists = await indexInForce(testCaller())
  if (!lists.ok) throw new Error(lists.error.code)
  const facts: GateFacts = {
    exposure: null,
    providers: null,
    destinations: [],
    known: null,
    status: 'active',
    payload: personInput({ names: { latin: 'Yan Xiaobing' } }),
    recent: [],
    screening: null,
    alerted: [],
    cleared: [],
    listVersionIds: lists.value.versionIds,
    ruleVersions: 5,
  }
  const screen = screenRemembered(lists.value)
  const counterparty = {
    address: LISTED_ADDRESSES.bitcoin,
    name: 'Xiaobing YAN',
    country: 'CN',
    class: 'unhosted',
  }
  for (const name of [counterparty.name, counterparty.name, 'Garantex Europe OU', counterparty.name]) {
    const input = normaliseTransaction(withdrawalInput({ counterparty: { ...counterparty, name } }))
    if (!input.ok) throw new Error('the test’s transaction is not well formed')
    const { durationUs: _remembered, ...remembered } = screen(input.value, facts)
    const { durationUs: _anew, ...anew } = screenTransaction(lists.value, input.value, facts)
    expect(remembered).toEqual(anew)
    expect(anew.hits.length).toBeGreaterThanOrEqual(3)
  }
})
