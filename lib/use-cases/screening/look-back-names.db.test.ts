import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NAME_LOOK_BACK_DAYS } from '#lib/core/screening/policy.ts'
import { closeIndex, indexInForce, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { lookBackNames } from '#lib/use-cases/screening/look-back-names.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { addCustomer, must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const NAME = 'Ruslan Laterlistedov'
const NULLS = '-0- ,'.repeat(7)
const listed = (remark = 'DOB 1970.', name = 'LATERLISTEDOV, Ruslan') =>
  `778,"${name}","individual","CYBER2",${NULLS}"${remark}"`
/** The clock of the gate's inputs stands in November 2026. */
const NOW = new Date('2026-11-23T00:00:00Z')
const worker = { ...testCaller({ kind: 'system', id: 'worker' }), clock: () => NOW }

let one: { externalId: string }
let other: { externalId: string }
beforeAll(async () => {
  await putTestListInForce()
  one = await addCustomer()
  other = await addCustomer()
  for (const day of ['2026-10-01', '2026-10-15', '2026-11-20']) await pay(one, day)
  await pay(other, '2026-11-19')
  await pay(other, '2026-11-18', 'Somebody Else')
  await rescreenCustomers(worker)
})
afterAll(closeIndex)

async function pay(customer: { externalId: string }, day: string, name = NAME) {
  return must(
    await ingestTransaction(
      testCaller(),
      withdrawalInput({
        externalId: v7(),
        customerExternalId: customer.externalId,
        ...{ occurredAt: `${day}T02:00:00Z`, rateAt: `${day}T01:59:00Z` },
        counterparty: { address: UNLISTED_BITCOIN, class: 'unhosted', name, country: 'JP' },
      }),
    ),
  )
}

async function activate(day: string, rows: readonly string[]) {
  await putTestListInForce(day, rows)
  await rescreenCustomers(worker)
}
const alerts = () =>
  rowsOf(`SELECT k.external_id AS customer, a.severity::text, r->'facts'->'transactions' AS transactions,
    r->'facts'->>'firstOn' AS first, r->'facts'->>'transferredOn' AS last, a.delisted_at IS NOT NULL AS delisted
    FROM alert a JOIN customer k ON k.id = a.customer_id, jsonb_array_elements(a.reasons) r
    WHERE a.kind = 'name/listed-after-transfer' ORDER BY a.number`)

test('names of which none came on the lists raise nothing', async () => {
  expect(await lookBack(worker)).toMatchObject({ value: { names: 2, alerts: 0 } })
  expect(await alerts()).toEqual([])
})

test('a customer who dealt with somebody listed later gets one alert, however often it is looked for', async () => {
  await activate('2024-02-01', [...SDN_ROWS, listed()])
  const both = await Promise.all([lookBack(worker), lookBack(worker)])
  expect(both.every(({ ok }) => ok)).toBe(true)
  expect(await lookBack(worker)).toMatchObject({ value: { names: 2, alerts: 0 } })
  expect((await alerts()).toSorted((a, b) => Number(b.transactions) - Number(a.transactions))).toMatchObject([
    { customer: one.externalId, transactions: 3, first: '2026-10-01', last: '2026-11-20' },
    { customer: other.externalId, transactions: 1, first: '2026-11-19', last: '2026-11-19' },
  ])
})

test('an entry that only reads otherwise, and a transaction that the gate met, raise nothing', async () => {
  expect(await pay(other, '2026-11-21')).not.toMatchObject({ answer: 'release' })
  await activate('2024-03-01', [...SDN_ROWS, listed('DOB 1971.')])
  expect(await lookBack(worker)).toMatchObject({ value: { alerts: 0 } })
})

test('a delisting marks the alerts, and who is listed again is met anew', async () => {
  await activate('2024-04-01', SDN_ROWS)
  expect(await noteDelistings(worker)).toMatchObject({ value: { delisted: 3 } })
  await activate('2024-05-01', [...SDN_ROWS, listed()])
  expect(await noteDelistings(worker)).toMatchObject({ value: { relisted: 3 } })
  expect(await lookBack(worker)).toMatchObject({ value: { alerts: 2 } })
})

test('what lies longer ago than the days of the policy is not looked at', async () => {
  await renewIndex(worker)
  const lists = await indexInForce(worker)
  if (!lists.ok) throw new Error(lists.error.code)
  const run = must(await runOf(worker, lists.value))
  const later = new Date(NOW.getTime() + (NAME_LOOK_BACK_DAYS + 1) * 86_400_000)
  expect(await lookBackNames({ ...worker, clock: () => later }, lists.value, run)).toEqual({
    ok: true,
    value: { names: 0, alerts: 0 },
  })
})
