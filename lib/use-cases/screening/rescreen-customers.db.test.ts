import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const CUSTOMERS = 120
const worker = testCaller({ kind: 'system', id: 'worker' })

async function count(sql: string): Promise<number> {
  const found = await database().pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)
  return found.rows[0]?.n ?? -1
}

afterAll(closeIndex)

test('without a list in force nobody is screened again', async () => {
  expect(await rescreenCustomers(worker)).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('customers screened against the lists in force are left alone, without a trace', async () => {
  await putTestListInForce()
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const names =
      nth === 7 ? { latin: 'Boris Newlylistedovich' } : { kanji: '佐藤 花子', latin: `SATO HANAKO` }
    await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer: personInput({ names }) })
  }
  const events = await count('audit_event')
  expect(await rescreenCustomers(worker)).toEqual({ ok: true, value: { customers: 0, hits: 0, alerts: 0 } })
  expect(await count('audit_event')).toBe(events)
})

test('a new list version screens everybody once, and new hits raise alerts', async () => {
  const row = `888,"NEWLYLISTEDOVICH, Boris","individual","SDGT",${'-0- ,'.repeat(6)}-0- ,"DOB 1988."`
  await putTestListInForce('2024-02-01', [...SDN_ROWS, row])
  const done = await rescreenCustomers(worker)
  expect(done).toEqual({ ok: true, value: { customers: CUSTOMERS, hits: 1, alerts: 1 } })
  expect(await count(`screening WHERE subject = 'customer'`)).toBe(2 * CUSTOMERS)
  expect(await count(`alert WHERE kind LIKE 'name/%'`)).toBe(1)
  expect(await count(`audit_event WHERE type = 'list.rescreen-started'`)).toBe(1)
  expect(await count(`audit_event WHERE type = 'list.rescreen-finished'`)).toBe(1)
  expect(await rescreenCustomers(worker)).toMatchObject({ ok: true, value: { customers: 0 } })
})
