import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCertificateStandings } from '#lib/queries/lists/certificate-alarms.ts'
import { rescreening } from '#lib/queries/lists/rescreening.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { pauseRescreening } from '#lib/use-cases/screening/pause-rescreening.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { addPerson, codeOf, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { personInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
let supervisor: Person
let version: { id: string; activated: string }

beforeAll(async () => {
  supervisor = await addPerson('supervisor')
  await putTestListInForce()
  await recordCustomer(testCaller(), { externalId: 'CU-1', customer: personInput() })
  const [row] = await rowsOf(`SELECT id::text, utc_text(activated_at) AS activated FROM list_version`)
  version = { id: String(row?.id), activated: String(row?.activated) }
})
afterAll(closeIndex)

const set = (paused: boolean) => pauseRescreening(supervisor.caller, { versionId: version.id, paused })
const standing = () => rescreening(supervisor.caller.actor, 'ofac-sdn:1', new Date())
const alarms = async (hours: number) => {
  const inForce = { id: version.id, sourceId: 'ofac-sdn', number: 1, activatedAt: version.activated }
  const at = new Date(Date.parse(version.activated) + hours * 3_600_000)
  return (await readCertificateStandings([inForce], at)).map(({ alarm }) => alarm)
}

test('before any run has begun there is nothing to pause, and late is late', async () => {
  expect(codeOf(await set(true))).toBe('list/certificate-not-found')
  expect([await alarms(1), await alarms(5)]).toEqual([[null], ['unfinished']])
})

test('a paused run is left alone by every worker until somebody lets it go on; both are told', async () => {
  const lists = await indexInForce(worker)
  if (!lists.ok) throw new Error(lists.error.code)
  await runOf(worker, lists.value)
  expect(await set(true)).toEqual({ ok: true, value: { paused: true } })
  await rescreenCustomers(worker)
  await lookBack(worker)
  expect(await standing()).toMatchObject({
    value: { verdict: 'running', paused: true, customers: { done: 0, all: 1 } },
  })
  expect(await alarms(5)).toEqual(['unfinished'])
  expect(await set(false)).toEqual({ ok: true, value: { paused: false } })
  await rescreenCustomers(worker)
  await lookBack(worker)
  expect(await standing()).toMatchObject({ value: { verdict: 'complete', customers: { done: 1, all: 1 } } })
  const told = await rowsOf(
    `SELECT type FROM audit_event WHERE type LIKE 'list.rescreen-%ed' ORDER BY at, id`,
  )
  expect(told.map(({ type }) => type)).toEqual([
    'list.rescreen-started',
    'list.rescreen-paused',
    'list.rescreen-resumed',
    'list.rescreen-finished',
  ])
})

test('what has ended can neither rest nor go on, and only who may activate may say so', async () => {
  expect(codeOf(await set(true))).toBe('list/rescreening-ended')
  const analyst = await addPerson('analyst')
  const asked = await pauseRescreening(analyst.caller, { versionId: version.id, paused: true })
  expect(codeOf(asked)).toBe('auth/not-allowed')
})
