import { afterAll, expect, test } from 'vitest'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const NULLS = '-0- ,'.repeat(7)
const entry = (name: string, remark: string) => `779,"${name}","individual","SDGT",${NULLS}"${remark}"`
const marks = () => rowsOf(`SELECT delisted_at IS NOT NULL AS marked FROM alert ORDER BY number`)

afterAll(closeIndex)

async function activate(day: string, row: string): Promise<void> {
  await putTestListInForce(day, [...SDN_ROWS, row])
  must(await rescreenCustomers(worker))
  must(await noteDelistings(worker))
}

test('an entry that was changed and does not meet the customer any more explains the alert no longer', async () => {
  await putTestListInForce('2024-01-01', [...SDN_ROWS, entry('WRONGLYMETOV, Igor', 'DOB 1980.')])
  const customer = personInput({ names: { latin: 'Igor Wronglymetov' }, dateOfBirth: '1980-05-05' })
  must(await recordCustomer(testCaller(), { externalId: 'CU-1', customer }))
  must(await rescreenCustomers(worker))
  expect(await marks()).toEqual([{ marked: false }])
  await activate('2024-02-01', entry('WRONGLYMETOV, Igor', 'DOB 1980; POB Omsk.'))
  expect((await marks())[0]).toEqual({ marked: false })
  await activate('2024-03-01', entry('ENTIRELYOTHERMAN, Pavel', 'DOB 1944.'))
  expect((await marks()).every(({ marked }) => marked)).toBe(true)
})

test('when it meets the customer again the mark goes', async () => {
  await activate('2024-04-01', entry('WRONGLYMETOV, Igor', 'DOB 1980.'))
  expect((await marks()).some(({ marked }) => marked)).toBe(false)
})
