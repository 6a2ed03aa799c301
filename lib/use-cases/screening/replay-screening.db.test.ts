import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { askReplay, carryOutReplay, replayScreening } from '#lib/use-cases/screening/replay-screening.ts'
import { adHocInputSchema, screenAdHoc } from '#lib/use-cases/screening/screen-ad-hoc.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { aroundGuards } from '#scripts/testing/around-guards.ts'
import { addPerson, codeOf, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import {
  LISTED_ADDRESSES,
  putTestListInForce,
  SDN_ROWS,
  testCaller,
} from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
let auditor: Person
const ids: Record<string, string> = {}

beforeAll(async () => {
  await putTestListInForce()
  auditor = await addPerson('auditor')
  const input = adHocInputSchema.parse({
    names: ['Xiaobing YAN', 'Garantex Europe'],
    addresses: [LISTED_ADDRESSES.ethereum],
  })
  ids.adHoc = must(await screenAdHoc(testCaller(), input)).screeningId
  const customer = personInput({ names: { kanji: '閻 小兵' }, aliases: [{ latin: 'YAN XIAOBING' }] })
  const done = must(await recordCustomer(testCaller(), { externalId: 'CU-1', customer }))
  ids.customer = String(done.screeningId)
  const counterparty = {
    address: LISTED_ADDRESSES.bitcoin,
    name: 'Aerocaribbean Airlines',
    class: 'unhosted',
  }
  const gate = withdrawalInput({ externalId: v7(), customerExternalId: 'CU-1', counterparty })
  ids.transaction = must(await ingestTransaction(testCaller(), gate)).screeningId
})
afterAll(closeIndex)

test.each(['adHoc', 'customer', 'transaction'])('the %s screening replays byte for byte', async (kind) => {
  const done = must(await replayScreening(auditor.caller, ids[kind] ?? ''))
  expect(done).toMatchObject({ outcome: 'equal', differences: [] })
  expect(done.rerunDigest).toBe(done.storedDigest)
})

test('after the lists changed it replays on the lists of that time, and shows what is otherwise today', async () => {
  const rows = SDN_ROWS.map((row) => row.replace('25 Mar 1977', '25 Mar 1976'))
  await putTestListInForce('2024-02-01', rows)
  const done = must(await replayScreening(auditor.caller, ids.adHoc ?? ''))
  expect(done.outcome).toBe('equal')
  expect(done.differences).toContainEqual(
    expect.objectContaining({ change: 'changed', entityKey: '25308', entryChanged: true }),
  )
})

test('a worker carries out what an auditor asked for, once', async () => {
  const screeningId = ids.customer ?? ''
  const { replayId } = must(await askReplay(auditor.caller, { screeningId }))
  expect(must(await carryOutReplay(worker, replayId)).outcome).toBe('equal')
  const [first] = await rowsOf('SELECT finished_at FROM screening_replay WHERE id = $1', [replayId])
  must(await carryOutReplay(worker, replayId))
  expect(await rowsOf('SELECT finished_at FROM screening_replay WHERE id = $1', [replayId])).toEqual([first])
  const change = `UPDATE screening_replay SET outcome = 'kept' WHERE id = $1`
  await expect(rowsOf(change, [replayId])).rejects.toThrow('may not be changed')
  expect(codeOf(await askReplay(auditor.caller, { screeningId: v7() }))).toBe('screening/not-found')
  expect(codeOf(await carryOutReplay(worker, v7()))).toBe('screening/not-found')
  const admin = await addPerson('admin')
  expect(codeOf(await askReplay(admin.caller, { screeningId }))).toBe('auth/not-allowed')
})

test('of another matcher the stored result is kept with its proof, and an altered one is found out', async () => {
  await aroundGuards(`UPDATE screening SET matcher_version = 'names-0+000000000000' WHERE id = $1`, [
    ids.customer,
  ])
  const kept = must(await replayScreening(auditor.caller, ids.customer ?? ''))
  expect(kept).toMatchObject({ outcome: 'kept', rerunDigest: null })
  await aroundGuards('UPDATE screening_hit SET score = 0.5 WHERE screening_id = $1', [ids.customer])
  expect(must(await replayScreening(auditor.caller, ids.customer ?? '')).outcome).toBe('altered')
})
