import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearAlert } from '#lib/use-cases/alerts/clear-alert.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import {
  addPerson,
  codeOf,
  must,
  type Person,
  rowsOf,
  shownDigest,
  worksheetFor,
} from '#scripts/testing/desk-for-tests.ts'
import { personInput, UNLISTED_BITCOIN, withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'

let officer: Person
let supervisor: Person

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
})
afterAll(closeIndex)

const LIKE_LISTED = { names: { latin: 'YAN XIAOBING' } }
const LISTED = { ...LIKE_LISTED, dateOfBirth: '1977-03-25' }
const NOTE = '氏名は一致するが生年月日と国籍が異なり、別人と判断した。'

async function put(externalId: string, more: Record<string, unknown>): Promise<string> {
  const customer = personInput(more)
  return must(await recordCustomer(testCaller(), { externalId, customer })).customerId
}

async function withdraw(customerExternalId: string, more: Record<string, unknown> = {}) {
  const input = withdrawalInput({ externalId: v7(), customerExternalId, ...more })
  return must(await ingestTransaction(testCaller(), input))
}

async function alertsOf(customerId: string): Promise<string[]> {
  const rows = await rowsOf(
    `SELECT id FROM alert WHERE customer_id = $1 AND status = 'open' ORDER BY number`,
    [customerId],
  )
  return rows.map((row) => String(row.id))
}

/** Two people tell the parties apart, and let go what was held. */
async function tellApart(alertIds: string[], action: 'no_action' | 'release'): Promise<void> {
  const { caseId } = must(await openCase(officer.caller, { alertIds }))
  must(await saveWorksheet(officer.caller, worksheetFor(caseId, { suspicious: false })))
  const digest = { evidenceDigest: await shownDigest(caseId) }
  const put = {
    caseId,
    actions: [action],
    reasonCodes: ['FM-DOB-MISMATCH' as const],
    rationale: NOTE.repeat(2),
  }
  const { decisionId } = must(await proposeDecision(officer.caller, { ...put, ...digest }))
  must(await approveDecision(supervisor.caller, { caseId, decisionId, comment: null, ...digest }))
}

test('one person may not clear a name close enough to stop transactions', async () => {
  const [alertId = ''] = await alertsOf(await put('CU-alone', LISTED))
  const cleared = await clearAlert(officer.caller, { alertId, code: 'FM-NAME-ONLY', note: NOTE })
  expect(codeOf(cleared)).toBe('alert/needs-case')
  expect(await withdraw('CU-alone')).toMatchObject({ answer: 'hold' })
})

test('what two people told apart passes, until the data they judged changes', async () => {
  await tellApart(await alertsOf(await put('CU-two', LIKE_LISTED)), 'no_action')
  expect(await withdraw('CU-two')).toMatchObject({ answer: 'release' })
  await put('CU-two', { ...LIKE_LISTED, openedOn: '2025-02-02' })
  expect(await withdraw('CU-two')).toMatchObject({ answer: 'release' })
  const id = await put('CU-two', LISTED)
  expect(await alertsOf(id)).toHaveLength(1)
  expect(await withdraw('CU-two')).toMatchObject({ answer: 'hold', reasons: [{ code: 'name/listed' }] })
})

test('telling the other side apart spares neither the customer nor the next other side', async () => {
  const id = await put('CU-other-side', {})
  const counterparty = { address: UNLISTED_BITCOIN, name: 'Xiaobing Yan' }
  await withdraw('CU-other-side', { counterparty })
  await tellApart(await alertsOf(id), 'release')
  expect(await withdraw('CU-other-side', { counterparty })).toMatchObject({ answer: 'hold' })
  await put('CU-other-side', LISTED)
  expect(await withdraw('CU-other-side')).toMatchObject({
    answer: 'hold',
    reasons: [{ code: 'name/listed', facts: { subject: 'customer' } }],
  })
})
