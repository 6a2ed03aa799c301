import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { addCustomer, addPerson, must } from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const TRANSFERS = 205
const worker = testCaller({ kind: 'system', id: 'worker' })
const NULLS = '-0- ,'.repeat(7)
const listed = (remark = '') =>
  `777,"LATER LISTED","individual","CYBER2",${NULLS}"${remark}Digital Currency Address - XBT ${UNLISTED_BITCOIN}."`

async function rows(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await database().pool.query(sql)).rows
}
const alerts = () =>
  rows(`SELECT kind, severity::text, count(*)::int AS n, count(delisted_at)::int AS delisted FROM alert
  WHERE kind LIKE 'wallet/%' GROUP BY 1, 2 ORDER BY 1`)

let customer: { externalId: string }
beforeAll(async () => {
  await putTestListInForce()
  customer = await addCustomer()
  for (let nth = 0; nth < TRANSFERS; nth++) await pay(`TX-${v7()}`)
})
afterAll(closeIndex)

async function pay(externalId: string) {
  return must(
    await ingestTransaction(
      testCaller(),
      withdrawalInput({
        externalId,
        customerExternalId: customer.externalId,
        counterparty: { address: UNLISTED_BITCOIN, class: 'unhosted' },
      }),
    ),
  )
}

test('nothing that was not listed later raises an alert', async () => {
  expect(await lookBack(worker)).toEqual({
    ok: true,
    value: { wallets: 1, listedWallets: 0, names: 0, destinations: 0, alerts: 0 },
  })
  expect(await alerts()).toEqual([])
})

test('every past transfer to an address listed now raises one alert, however often it is looked for', async () => {
  await putTestListInForce('2024-02-01', [...SDN_ROWS, listed()])
  const [one, other] = await Promise.all([lookBack(worker), lookBack(worker)])
  expect([one.ok, other.ok]).toEqual([true, true])
  const expected = [{ kind: 'wallet/listed-after-transfer', severity: 'critical', n: TRANSFERS, delisted: 0 }]
  expect(await alerts()).toEqual(expected)
  expect(await lookBack(worker)).toMatchObject({ ok: true, value: { listedWallets: 1, alerts: 0 } })
  const [first] =
    await rows(`SELECT a.reasons->0->'facts' AS facts, h.part, a.transaction_id IS NOT NULL AS transfer
    FROM alert a JOIN screening_hit h ON h.screening_id = a.screening_id WHERE a.kind LIKE 'wallet/%' LIMIT 1`)
  expect(first).toMatchObject({
    facts: { address: UNLISTED_BITCOIN, primaryName: 'LATER LISTED', transferredOn: '2026-11-22' },
    part: 'wallet',
    transfer: true,
  })
})

test('an entry that only reads otherwise, and a transfer that the gate met, raise nothing', async () => {
  expect(await pay('TX-AT-THE-GATE')).toMatchObject({ answer: 'hold' })
  await putTestListInForce('2024-03-01', [...SDN_ROWS, listed('DOB 1980; ')])
  expect(await lookBack(worker)).toMatchObject({ ok: true, value: { alerts: 0 } })
  expect(await noteDelistings(worker)).toMatchObject({ value: { delisted: 0, relisted: 0, cases: 0 } })
})

test('a delisting marks the alerts and proposes closing the case, and closes nothing', async () => {
  const analyst = await addPerson('analyst')
  const [alert] = await rows(`SELECT id::text FROM alert WHERE kind = 'wallet/listed-after-transfer' LIMIT 1`)
  const alertIds = [String(alert?.id)]
  must(await openCase(analyst.caller, { alertIds }))
  await putTestListInForce('2024-04-01', SDN_ROWS)
  expect(await noteDelistings(worker)).toEqual({
    ok: true,
    value: { delisted: TRANSFERS + 1, relisted: 0, cases: 1 },
  })
  expect(await noteDelistings(worker)).toMatchObject({ value: { delisted: 0, cases: 0 } })
  expect(await rows(`SELECT DISTINCT status::text FROM alert ORDER BY 1`)).toEqual([
    { status: 'in_case' },
    { status: 'open' },
  ])
  expect(await rows(`SELECT status::text FROM case_file`)).toEqual([{ status: 'open' }])
  expect(await rows(`SELECT facts FROM case_event WHERE type = 'case.closing-proposed'`)).toEqual([
    { facts: { code: 'FM-DELISTED' } },
  ])
  const told = await rows(`SELECT count(*)::int AS n FROM audit_event WHERE type = 'alert.delisting-noted'`)
  expect(told).toEqual([{ n: TRANSFERS + 1 }])
})

test('a party that is listed again loses the mark and is met anew', async () => {
  await putTestListInForce('2024-05-01', [...SDN_ROWS, listed()])
  expect(await noteDelistings(worker)).toMatchObject({ value: { delisted: 0, relisted: TRANSFERS + 1 } })
  expect(await lookBack(worker)).toMatchObject({ ok: true, value: { alerts: TRANSFERS + 1 } })
})

test('only who may screen may look back', async () => {
  const auditor = await addPerson('auditor')
  expect(await noteDelistings(auditor.caller)).toMatchObject({ error: { code: 'auth/not-allowed' } })
  expect(await lookBack(auditor.caller)).toMatchObject({ error: { code: 'auth/not-allowed' } })
})
