import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { databaseOwnerUrl } from '#lib/env.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const CUSTOMERS = 120
const worker = testCaller({ kind: 'system', id: 'worker' })

async function count(sql: string): Promise<number> {
  const found = await database().pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)
  return found.rows[0]?.n ?? -1
}

/** What each run reached, oldest first. */
async function runs() {
  const found =
    await database().pool.query(`SELECT customers_expected AS expected, customers_screened AS screened,
    customers_missing AS missing, customers_finished_at IS NOT NULL AS finished FROM rescreen_run ORDER BY started_at`)
  return found.rows
}

afterAll(closeIndex)

test('without a list in force nobody is screened again', async () => {
  expect(await rescreenCustomers(worker)).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('customers screened against the lists in force are left alone; that it was seen is kept once', async () => {
  await putTestListInForce()
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const names =
      nth === 7 ? { latin: 'Boris Newlylistedovich' } : { kanji: '佐藤 花子', latin: `SATO HANAKO` }
    await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer: personInput({ names }) })
  }
  const nothing = { ok: true, value: { customers: 0, hits: 0, alerts: 0, failures: 0 } }
  expect(await rescreenCustomers(worker)).toEqual(nothing)
  expect(await runs()).toEqual([{ expected: CUSTOMERS, screened: CUSTOMERS, missing: 0, finished: true }])
  const events = await count('audit_event')
  expect(await rescreenCustomers(worker)).toEqual(nothing)
  expect(await count('audit_event')).toBe(events)
})

test('a new list version screens everybody once, and new hits raise alerts', async () => {
  const row = `888,"NEWLYLISTEDOVICH, Boris","individual","SDGT",${'-0- ,'.repeat(6)}-0- ,"DOB 1988."`
  await putTestListInForce('2024-02-01', [...SDN_ROWS, row])
  const shares = await Promise.all([rescreenCustomers(worker), rescreenCustomers(worker)])
  const done = shares.map((share) => (share.ok ? share.value : null))
  const all = (key: 'customers' | 'hits' | 'alerts') =>
    done.reduce((sum, share) => sum + (share?.[key] ?? 0), 0)
  expect([all('customers'), all('hits'), all('alerts')]).toEqual([CUSTOMERS, 1, 1])
  expect(await count(`screening WHERE subject = 'customer'`)).toBe(2 * CUSTOMERS)
  expect(await count(`alert WHERE kind LIKE 'name/%'`)).toBe(1)
  expect((await runs()).at(-1)).toEqual({
    expected: CUSTOMERS,
    screened: CUSTOMERS,
    missing: 0,
    finished: true,
  })
  expect(await rescreenCustomers(worker)).toMatchObject({ ok: true, value: { customers: 0 } })
})

test('a run that was cut off goes on where it stood, and a record that cannot be screened is listed', async () => {
  const owner = new pg.Client({ connectionString: databaseOwnerUrl() })
  await owner.connect()
  await owner.query(`INSERT INTO customer_version (id, customer_id, version, payload, payload_hash, recorded_at, recorded_by)
    SELECT gen_random_uuid(), id, 2, '{"kind":"person"}', 'x', now(), 'test' FROM customer WHERE external_id = 'CU-3'`)
  await owner.query(`UPDATE customer SET current_version = 2 WHERE external_id = 'CU-3'`)
  await owner.end()
  await putTestListInForce('2024-03-01', [
    ...SDN_ROWS,
    `99,"SOMEBODY NEW",-0- ,"CUBA",${'-0- ,'.repeat(7)}-0- `,
  ])
  // The worker dies after its first batch.
  let calls = 0
  const dying = {
    ...worker,
    clock: () => {
      calls += 1
      if (calls > 3) throw new Error('killed')
      return new Date()
    },
  }
  await expect(rescreenCustomers(dying)).rejects.toThrow('killed')
  const cut = (await runs()).at(-1)
  expect(cut).toMatchObject({ expected: CUSTOMERS, missing: null, finished: false })
  expect([99, 100]).toContain(cut.screened)
  expect(await rescreenCustomers(worker)).toMatchObject({ ok: true })
  expect((await runs()).at(-1)).toEqual({
    expected: CUSTOMERS,
    screened: CUSTOMERS - 1,
    missing: 0,
    finished: true,
  })
  const failed = await database().pool.query(
    'SELECT k.external_id FROM rescreen_failure f JOIN customer k ON k.id = f.customer_id',
  )
  expect(failed.rows).toEqual([{ external_id: 'CU-3' }])
  expect(await rescreenCustomers(worker)).toMatchObject({ ok: true, value: { customers: 0 } })
})

test('a run is begun once for one set of lists', async () => {
  const lists = await indexInForce(worker)
  if (!lists.ok) throw new Error(lists.error.code)
  const [one, other] = [await runOf(worker, lists.value), await runOf(worker, lists.value)]
  expect(one).toEqual(other)
})
