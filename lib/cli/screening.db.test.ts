import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { runCli } from './main.ts'

let screeningId: string

beforeAll(async () => {
  await putTestListInForce()
  const customer = personInput({ names: { latin: 'YAN XIAOBING' } })
  const done = await recordCustomer(testCaller(), { externalId: 'CU-1', customer })
  screeningId = done.ok ? String(done.value.screeningId) : ''
})
afterAll(closeIndex)

/** Runs a command; its exit code, the JSON it printed and what it told the person at the terminal. */
async function cli(...args: string[]) {
  let out = ''
  let told = ''
  const exit = await runCli({
    args: ['--json', ...args],
    out: (text) => {
      out += text
    },
    err: (text) => {
      told += text
    },
    open: async () => async () => undefined,
  })
  return { exit, told, value: out === '' ? null : JSON.parse(out) }
}

test('a screening is replayed by its id, and the exit code says whether it is proved', async () => {
  expect(await cli('screening', 'replay', '--id', screeningId)).toMatchObject({
    exit: 0,
    value: { outcome: 'equal', differences: [] },
  })
  expect(await cli('screening', 'replay', '--id', v7())).toMatchObject({
    exit: 1,
    value: { error: { code: 'screening/not-found' } },
  })
  expect(await cli('screening', 'replay', '--id', 'nonsense')).toMatchObject({ exit: 1 })
  expect((await cli('screening', 'replay')).exit).toBe(2)
})

test('everybody is screened again against a newer list, and once only', async () => {
  const row = `888,"HANAKO, Sato","individual","SDGT",${'-0- ,'.repeat(6)}-0- ,"DOB 1988."`
  await putTestListInForce('2024-02-01', [...SDN_ROWS, row])
  expect(await cli('screening', 'rescreen')).toMatchObject({ exit: 0, value: { failures: 0 } })
  const again = await cli('screening', 'rescreen')
  expect(again).toMatchObject({ exit: 0, value: { customers: 0 } })
  const { rows } = await database().pool.query('SELECT count(*)::int AS n FROM rescreen_run')
  expect(rows).toEqual([{ n: 1 }])
})
