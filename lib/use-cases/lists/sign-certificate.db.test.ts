import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/db/client.ts'
import { readCertificateStandings } from '#lib/queries/lists/certificate-alarms.ts'
import { listCertificate } from '#lib/queries/lists/list-certificate.ts'
import { signCertificate } from '#lib/use-cases/lists/sign-certificate.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { lookBack } from '#lib/use-cases/screening/look-back.ts'
import { rescreenCustomers } from '#lib/use-cases/screening/rescreen-customers.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { addCustomer, addPerson, codeOf, must, rowsOf } from '#scripts/testing/desk-for-tests.ts'
import { withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, SDN_ROWS, testCaller } from '#scripts/testing/lists-for-tests.ts'

const worker = testCaller({ kind: 'system', id: 'worker' })
const MORE = `99,"SOMEBODY NEW",-0- ,"CUBA",${'-0- ,'.repeat(7)}-0- `
afterAll(closeIndex)

async function versionId(number: number): Promise<string> {
  const found = await database().pool.query('SELECT id::text FROM list_version WHERE number = $1', [number])
  return found.rows[0].id
}
const certificate = (number: number) => listCertificate(worker.actor, `ofac-sdn:${number}`)

async function workThrough() {
  must(await rescreenCustomers(worker))
  must(await lookBack(worker))
}

test('on a fresh house nobody of nobody is complete, may be signed and alarms not; then customers come', async () => {
  const supervisor = await addPerson('supervisor')
  await putTestListInForce()
  expect(codeOf(await certificate(1))).toBe('list/certificate-not-found')
  const input = { versionId: await versionId(1) }
  expect(codeOf(await signCertificate(supervisor.caller, input))).toBe('list/certificate-not-found')
  await workThrough()
  const none = { customersExpected: 0, customersScreened: 0, customersMissing: 0, customersBefore: 0 }
  expect(await certificate(1)).toMatchObject({ value: { verdict: 'complete', ...none } })
  const standing = { id: input.versionId, sourceId: 'ofac-sdn', number: 1, activatedAt: null }
  expect(await readCertificateStandings([standing], new Date())).toMatchObject([{ alarm: null }])
  must(await signCertificate(supervisor.caller, input))
})

test('a run that covers nobody is an alarm and cannot be signed where an earlier one knew customers', async () => {
  const supervisor = await addPerson('supervisor')
  await putTestListInForce('2024-01-15', [...SDN_ROWS, MORE.replace('NEW', 'OTHER')])
  must(await rescreenCustomers(worker))
  // As if everybody had been lost between the two runs: no function of the product can do that.
  await rowsOf(`INSERT INTO rescreen_run (id, list_version_set_id, matcher_version, policy_version, started_at,
      customers_expected, customers_screened, wallets_expected, wallets_checked)
    SELECT gen_random_uuid(), list_version_set_id, 'another matcher', policy_version, '2024-01-01', 5, 5, 0, 0
    FROM rescreen_run LIMIT 1`)
  must(await lookBack(worker))
  const input = { versionId: await versionId(2) }
  expect(await certificate(2)).toMatchObject({
    value: { verdict: 'alarm', customersExpected: 0, customersBefore: 5 },
  })
  const standing = { id: input.versionId, sourceId: 'ofac-sdn', number: 2, activatedAt: null }
  expect(await readCertificateStandings([standing], new Date())).toMatchObject([{ alarm: 'nobody' }])
  expect(codeOf(await signCertificate(supervisor.caller, input))).toBe('list/certificate-unfinished')
})

test('everybody and every address against a version, signed once by a person who may', async () => {
  const [supervisor, analyst] = [await addPerson('supervisor'), await addPerson('analyst')]
  for (let nth = 0; nth < 3; nth++) {
    const { externalId } = await addCustomer()
    const paid = withdrawalInput({ externalId: `TX-${nth}`, customerExternalId: externalId })
    must(await ingestTransaction(testCaller(), paid))
  }
  await putTestListInForce('2024-02-01', [...SDN_ROWS, MORE])
  must(await rescreenCustomers(worker))
  const input = { versionId: await versionId(3) }
  expect(await certificate(3)).toMatchObject({ value: { verdict: 'running', customersScreened: 3 } })
  expect(codeOf(await signCertificate(supervisor.caller, input))).toBe('list/certificate-unfinished')
  await workThrough()
  expect(await certificate(3)).toMatchObject({
    value: {
      verdict: 'complete',
      customersExpected: 3,
      customersScreened: 3,
      customersMissing: 0,
      walletsExpected: 1,
      walletsChecked: 1,
      failures: 0,
      failed: [],
      lists: [{ sourceId: 'ofac-sdn', number: 3 }],
      signedAt: null,
    },
  })
  expect(codeOf(await signCertificate(analyst.caller, input))).toBe('auth/not-allowed')
  expect(codeOf(await signCertificate(testCaller(), input))).toBe('list/needs-person')
  must(await signCertificate(supervisor.caller, input))
  expect(codeOf(await signCertificate(supervisor.caller, input))).toBe('list/certificate-signed')
  expect(await certificate(3)).toMatchObject({ value: { signedBy: supervisor.id, verdict: 'complete' } })
  const told = await database().pool.query(
    `SELECT facts->>'customersScreened' AS n FROM audit_event WHERE type = 'list.certificate-signed' AND facts->>'number' = '3'`,
  )
  expect(told.rows).toEqual([{ n: '3' }])
})

test('what a finished run proved cannot be rewritten, nor a signature', async () => {
  const { pool } = database()
  await expect(pool.query('UPDATE rescreen_run SET customers_screened = 9')).rejects.toThrow(
    'may not be changed',
  )
  await expect(pool.query('DELETE FROM rescreen_run')).rejects.toThrow()
  await expect(pool.query('UPDATE certificate_signature SET signed_at = now()')).rejects.toThrow()
})
