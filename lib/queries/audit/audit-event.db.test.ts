import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { auditEvent } from '#lib/queries/audit/audit-event.ts'
import { auditSubjects } from '#lib/queries/audit/audit-subjects.ts'
import { auditTrail, auditTrailFilter } from '#lib/queries/audit/audit-trail.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { addCustomer, holdWithdrawal, must } from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce } from '#scripts/testing/lists-for-tests.ts'

const auditor: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000005', role: 'auditor' }
const analyst: Actor = { kind: 'staff', id: '0197c0de-0000-7000-8000-000000000002', role: 'analyst' }
let transaction: Awaited<ReturnType<typeof holdWithdrawal>>

beforeAll(async () => {
  await putTestListInForce()
  const customer = await addCustomer()
  transaction = await holdWithdrawal(customer.externalId)
})
afterAll(closeIndex)

test('one event is shown with what its request also wrote', async () => {
  const filter = auditTrailFilter.parse({ type: 'transaction.received' })
  const [received] = must(await auditTrail(auditor, filter)).rows
  const { event, siblings } = must(await auditEvent(auditor, received?.id ?? ''))
  expect(event).toMatchObject({ type: 'transaction.received', subjectId: transaction.transactionId })
  // The first transaction of an installation also writes the catalogue's rules.
  expect(siblings.map(({ type }) => type)).toEqual(['rule.version-recorded', 'hold.placed', 'alert.raised'])
  expect(siblings.every(({ requestId }) => requestId === event.requestId)).toBe(true)
})

test('subjects are called as people call them, and lead to their pages', async () => {
  const { rows } = must(await auditTrail(auditor, auditTrailFilter.parse({})))
  const names = must(await auditSubjects(auditor, rows))
  expect(names[`alert:${transaction.alertId}`]).toMatchObject({ label: 'A-000001', address: ['A-000001'] })
  expect(names[`transaction:${transaction.transactionId}`]?.label).toMatch(/^TX-/)
  const list = Object.values(names).find(({ kind }) => kind === 'list_version')
  expect(list?.address).toEqual(['ofac-sdn', '1'])
})

test('a subject without a page of its own is left out', async () => {
  const rows = [{ subjectKind: 'rule', subjectId: 'catalogue' }]
  expect(must(await auditSubjects(auditor, rows))).toEqual({})
})

test('an event that is not there is not found, and analysts do not read the trail', async () => {
  const nobody = '0197c0de-0000-7000-8000-00000000dead'
  expect(await auditEvent(auditor, nobody)).toMatchObject({
    ok: false,
    error: { code: 'audit/event-not-found' },
  })
  expect(await auditEvent(analyst, nobody)).toMatchObject({ ok: false, error: { code: 'auth/not-allowed' } })
})
