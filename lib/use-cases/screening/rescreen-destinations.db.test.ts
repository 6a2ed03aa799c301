import { afterAll, beforeAll, expect, test } from 'vitest'
import { destinationInputSchema } from '#lib/core/customers/destination.ts'
import { listCertificate } from '#lib/queries/lists/list-certificate.ts'
import { recordDestination } from '#lib/use-cases/customers/record-destination.ts'
import { removeDestination } from '#lib/use-cases/customers/remove-destination.ts'
import { closeIndex, indexInForce } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { noteDelistings } from '#lib/use-cases/screening/note-delistings.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { rescreenDestinations } from '#lib/use-cases/screening/rescreen-destinations.ts'
import { runOf } from '#lib/use-cases/screening/rescreen-run.ts'
import { addCustomer, addPerson, must, type Person, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { UNLISTED_BITCOIN } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const NULLS = '-0- ,'.repeat(7)
const laterAddress = (remark = '') =>
  `777,"LATER LISTED","individual","CYBER2",${NULLS}"${remark}Digital Currency Address - XBT ${UNLISTED_BITCOIN}."`
const laterName = `778,"VERESHCHAGIN, Anton","individual","SDGT",${NULLS}-0- `

let supervisor: Person
let owners: { id: string; externalId: string }[]

const put = async (nth: number, externalId: string, more: Record<string, unknown> = {}) => {
  const entry = { asset: 'BTC', address: UNLISTED_BITCOIN, receiver: { relation: 'self' }, ...more }
  const destination = destinationInputSchema.parse(entry)
  const customerExternalId = owners[nth]?.externalId ?? ''
  return must(await recordDestination(testCaller(), { customerExternalId, externalId, destination }))
}
const anton = { relation: 'third_party', kind: 'person', names: { latin: 'Anton Vereshchagin' } }
const ELSEWHERE = '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'

beforeAll(async () => {
  await putTestListInForce()
  supervisor = await addPerson('supervisor')
  owners = [await addCustomer(), await addCustomer(), await addCustomer(), await addCustomer()]
  await put(0, 'D-LATER')
  await put(1, 'D-REMOVED')
  must(
    await removeDestination(testCaller(), {
      customerExternalId: owners[1]?.externalId ?? '',
      externalId: 'D-REMOVED',
    }),
  )
  await put(2, 'D-ANTON', { address: ELSEWHERE, receiver: anton })
  await put(3, 'D-OTHER', { address: ELSEWHERE, receiver: { ...anton, names: { latin: 'Hanako Sato' } } })
  must(await rescreenCustomers(worker))
  must(await lookBack(worker))
})
afterAll(closeIndex)

async function inForce(day: string, ...rows: readonly string[]) {
  await putTestListInForce(day, [...SDN_ROWS, ...rows])
  must(await rescreenCustomers(worker))
  return must(await lookBack(worker))
}
const alerts = () =>
  rowsOf(
    `SELECT a.kind, a.status::text, a.delisted_at IS NOT NULL AS delisted, array_position($1::text[], a.customer_id::text) - 1 AS owner
    FROM alert a ORDER BY a.number`,
    [owners.map(({ id }) => id)],
  )
const certificate = async (number: number) =>
  must(await listCertificate(supervisor.actor, `ofac-sdn:${number}`))
const screenings = async () =>
  Number((await rowsOf(`SELECT count(*)::int AS n FROM screening WHERE subject = 'destination'`))[0]?.n)

test('an address and a name that come on a list alert whoever has registered them, though nothing was ever sent', async () => {
  const before = await screenings()
  expect(await inForce('2024-02-01', laterAddress(), laterName)).toMatchObject({ destinations: 3, alerts: 2 })
  expect(await alerts()).toEqual([
    { kind: 'wallet/listed-destination', status: 'open', delisted: false, owner: 0 },
    { kind: 'name/listed', status: 'open', delisted: false, owner: 2 },
  ])
  // Nobody else was screened anew: the newest screening of the third still answers, and the removed one is not looked at.
  expect((await screenings()) - before).toBe(2)
  expect(await certificate(2)).toMatchObject({
    ...{ verdict: 'complete', destinationsExpected: 3, destinationsChecked: 3 },
  })
})

test('however often and by however many it is gone through, nothing is raised twice', async () => {
  await Promise.all([lookBack(worker), lookBack(worker)])
  const lists = must(await indexInForce(worker))
  const again = await rescreenDestinations(worker, lists, must(await runOf(worker, lists)))
  expect(again).toMatchObject({ ok: true, value: { destinations: 3, alerts: 0, failedIds: [] } })
  expect(await inForce('2024-03-01', laterAddress('DOB 1980; '), laterName)).toMatchObject({ alerts: 0 })
  expect(await alerts()).toHaveLength(2)
})

test('a delisting marks the alert on the entry, and the entry keeps no hit; listed again it alerts anew', async () => {
  await inForce('2024-04-01', laterName)
  must(await noteDelistings(worker))
  expect(await alerts()).toMatchObject([
    { owner: 0, delisted: true },
    { owner: 2, delisted: false },
  ])
  expect(
    await rowsOf(`SELECT s.hit_count AS n FROM destination d JOIN screening s ON s.id = d.last_screening_id
      WHERE d.external_id = 'D-LATER'`),
  ).toEqual([{ n: 0 }])
  expect(await inForce('2024-05-01', laterAddress(), laterName)).toMatchObject({ alerts: 1 })
  expect(await alerts()).toHaveLength(3)
})

test('a removed entry raises nothing, and its history tells what it was and until when', async () => {
  expect((await alerts()).some(({ owner }) => owner === 1)).toBe(false)
  expect(
    await rowsOf(`SELECT v.version, v.status::text, v.payload->>'address' AS address FROM destination_version v
      JOIN destination d ON d.id = v.destination_id WHERE d.external_id = 'D-REMOVED' ORDER BY 1`),
  ).toEqual([
    { version: 1, status: 'registered', address: UNLISTED_BITCOIN },
    { version: 2, status: 'removed', address: UNLISTED_BITCOIN },
  ])
})

test('what a finished run proved of the address books cannot be rewritten', async () => {
  expect(await certificate(5)).toMatchObject({
    verdict: 'complete',
    destinationsExpected: 3,
    destinationsChecked: 3,
  })
  await expect(rowsOf('UPDATE rescreen_run SET destinations_checked = 0')).rejects.toThrow(
    'may not be changed',
  )
})

test('only who may screen may go through the address books', async () => {
  const auditor = await addPerson('auditor')
  expect(await lookBack(auditor.caller)).toMatchObject({ error: { code: 'auth/not-allowed' } })
})
