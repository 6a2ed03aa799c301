import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { databaseOwnerUrl } from '#lib/env.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex, indexInForce, renewIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const CUSTOMERS = 120
const NULLS = '-0- ,'.repeat(6)
const LATER = `888,"NEWLYLISTEDOVICH, Boris","individual","SDGT",${NULLS}-0- ,"DOB 1988."`
const worker = testCaller({ kind: 'system', id: 'worker' })
const nothing = { customers: 0, carried: 0, hits: 0, alerts: 0, failures: 0 }

async function count(sql: string): Promise<number> {
  const found = await database().pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)
  return found.rows[0]?.n ?? -1
}

/** What each run reached, oldest first. */
async function runs() {
  const found =
    await database().pool.query(`SELECT customers_expected AS expected, customers_screened AS screened,
    customers_carried AS carried, customers_missing AS missing, customers_finished_at IS NOT NULL AS finished
    FROM rescreen_run ORDER BY started_at`)
  return found.rows
}

/** Everything done by workers that share the work. */
async function shared(shares: number) {
  const done = await Promise.all(Array.from({ length: shares }, () => rescreenCustomers(worker)))
  const all = (key: keyof typeof nothing) =>
    done.reduce((sum, share) => sum + (share.ok ? share.value[key] : Number.NaN), 0)
  return {
    customers: all('customers'),
    carried: all('carried'),
    hits: all('hits'),
    alerts: all('alerts'),
    failures: all('failures'),
  }
}

afterAll(closeIndex)

test('without a list in force nobody is screened again', async () => {
  expect(await rescreenCustomers(worker)).toMatchObject({
    ok: false,
    error: { code: 'screening/no-list-in-force' },
  })
})

test('without an earlier run everybody is screened in full; one that was cut off goes on where it stood', async () => {
  await putTestListInForce()
  for (let nth = 0; nth < CUSTOMERS; nth++) {
    const names =
      nth === 7 ? { latin: 'Boris Newlylistedovich' } : { kanji: '佐藤 花子', latin: `SATO HANAKO` }
    await recordCustomer(testCaller(), { externalId: `CU-${nth}`, customer: personInput({ names }) })
  }
  const owner = new pg.Client({ connectionString: databaseOwnerUrl() })
  await owner.connect()
  await owner.query(`INSERT INTO customer_version (id, customer_id, version, payload, payload_hash, recorded_at, recorded_by)
    SELECT gen_random_uuid(), id, 2, '{"kind":"person"}', 'x', now(), 'test' FROM customer WHERE external_id = 'CU-3'`)
  await owner.query(`UPDATE customer SET current_version = 2 WHERE external_id = 'CU-3'`)
  await owner.end()
  await putTestListInForce('2024-02-01', [...SDN_ROWS, LATER])
  await renewIndex(worker)
  const lists = await indexInForce(worker)
  if (!lists.ok) throw new Error(lists.error.code)
  expect(await runOf(worker, lists.value)).toEqual(await runOf(worker, lists.value))
  // The worker dies over its second range.
  let calls = 0
  const dying = {
    ...worker,
    clock: () => {
      calls += 1
      if (calls > 1) throw new Error('killed')
      return new Date()
    },
  }
  await expect(rescreenCustomers(dying)).rejects.toThrow('killed')
  const cut = (await runs()).at(-1)
  expect(cut).toMatchObject({ expected: CUSTOMERS, missing: null, finished: false })
  expect(cut.screened).toBeGreaterThan(0)
  expect(cut.screened).toBeLessThan(CUSTOMERS - 1)
  const rest = await shared(2)
  expect(cut.screened + rest.customers).toBe(CUSTOMERS - 1)
  const reached = { expected: CUSTOMERS, screened: CUSTOMERS - 1, carried: 0, missing: 0, finished: true }
  expect((await runs()).at(-1)).toEqual(reached)
  expect(await count(`alert WHERE kind LIKE 'name/%'`)).toBe(1)
})

test('a record that cannot be screened is listed and does not stop the others', async () => {
  const failed = await database().pool.query(
    'SELECT k.external_id FROM rescreen_failure f JOIN customer k ON k.id = f.customer_id',
  )
  expect(failed.rows).toEqual([{ external_id: 'CU-3' }])
})

test('a run that has ended is not made again, and says so to nobody', async () => {
  const events = await count('audit_event')
  expect(await rescreenCustomers(worker)).toEqual({ ok: true, value: nothing })
  expect(await count('audit_event')).toBe(events)
})

test('after it only what changed is put to everybody: screened are those whom it concerns, and who failed before', async () => {
  const stored = await count(`screening WHERE subject = 'customer'`)
  await putTestListInForce('2024-03-01', [
    ...SDN_ROWS,
    LATER.replace('DOB 1988', 'DOB 1989'),
    `99,"SOMEBODY NEW",-0- ,"CUBA",${NULLS}-0- ,-0- `,
  ])
  expect(await shared(3)).toEqual({ customers: 1, carried: CUSTOMERS - 2, hits: 1, alerts: 1, failures: 1 })
  expect(await count(`screening WHERE subject = 'customer'`)).toBe(stored + 1)
  const reached = { expected: CUSTOMERS, screened: CUSTOMERS - 1, carried: CUSTOMERS - 2, missing: 0 }
  expect((await runs()).at(-1)).toEqual({ ...reached, finished: true })
})

test('who is recorded anew after the activation counts as screened on the new lists', async () => {
  await putTestListInForce('2024-04-01')
  const customer = personInput({ names: { latin: 'Xiaobing YAN' } })
  expect(await recordCustomer(testCaller(), { externalId: 'CU-20', customer })).toMatchObject({
    ok: true,
    value: { hits: 1 },
  })
  expect(await shared(1)).toMatchObject({ customers: 1, hits: 0, alerts: 0, failures: 1 })
  const ranges = await database().pool.query(
    `SELECT cardinality(already) AS already, cardinality(screened) AS screened, carried FROM rescreen_batch b
     JOIN rescreen_run r ON r.id = b.run_id WHERE r.started_at = (SELECT max(started_at) FROM rescreen_run)`,
  )
  expect(ranges.rows).toEqual([{ already: 1, screened: 1, carried: CUSTOMERS - 3 }])
  expect((await runs()).at(-1)).toMatchObject({ screened: CUSTOMERS - 1, missing: 0, finished: true })
})
