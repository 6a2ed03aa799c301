import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearedPair } from '#lib/queries/screening/cleared-pair.ts'
import { clearedPairFilter, clearedPairs } from '#lib/queries/screening/cleared-pairs.ts'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let pairId: string
const NOW = new Date()

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  const customer = personInput({ names: { latin: 'YAN XIAOBING' }, dateOfBirth: '1988-04-02' })
  const { customerId } = must(await recordCustomer(testCaller(), { externalId: 'CU-1', customer }))
  const [alert] = await rowsOf('SELECT id FROM alert WHERE customer_id = $1', [customerId])
  const alertId = String(alert?.id)
  must(await clearAlert(officer.caller, { alertId, code: 'FM-DOB-MISMATCH', note: '生年月日が異なる。' }))
  const [pair] = await rowsOf('SELECT id::text FROM cleared_pair')
  pairId = String(pair?.id)
})
afterAll(closeIndex)

async function listed(query: Record<string, string> = {}, now = NOW) {
  return must(await clearedPairs(officer.actor, clearedPairFilter.parse(query), now))
}

test('the memory lists who is not whom, how that stands, and how many stand so', async () => {
  const list = await listed()
  expect(list).toMatchObject({ total: 1, counts: { standing: 1 } })
  expect(list.rows[0]).toMatchObject({
    ...{ standing: 'standing', party: 'customer', primaryName: 'YAN, Xiaobing', entryKey: '25308' },
    ...{ reasonCode: 'FM-DOB-MISMATCH', owner: { id: officer.id }, second: null },
  })
  expect((await listed({ standing: 'expiring' })).total).toBe(0)
  const soon = new Date(NOW.getTime() + 340 * 86_400_000)
  expect((await listed({ standing: 'expiring' }, soon)).total).toBe(1)
  expect((await listed({ text: 'xiaob' })).total).toBe(1)
  expect((await listed({ text: 'nobody' })).total).toBe(0)
})

test('nobody without the permission reads it', async () => {
  const { actor } = await addPerson('admin')
  expect(codeOf(await clearedPairs(actor, clearedPairFilter.parse({}), NOW))).toBe('auth/not-allowed')
  const missing = await clearedPair(officer.actor, officer.id, NOW)
  expect(codeOf(missing)).toBe('cleared-pair/not-found')
})

test('a version not yet in force tells which clearings it would ask about again, and what it changed', async () => {
  const rows = SDN_ROWS.map((row) => row.replace('25 Mar 1977', '25 Mar 1976'))
  await putTestListInForce('2024-02-01', rows)
  await putTestListInForce('2024-03-01', SDN_ROWS.slice(1))
  // The last one lost so many parties that it waits in quarantine: in force is the one that changed the entry.
  const now = must(await clearedPair(officer.actor, pairId, NOW))
  const changes = [
    { side: 'entry', field: 'births' },
    { side: 'entry', field: 'remarks' },
  ]
  expect(now).toMatchObject({ standing: 'entry_changed', changes })
})
