import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestJson, sha256Hex } from '#lib/core/digest.ts'
import { takeNextAlert } from '#lib/use-cases/alerts/take-next-alert.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { closeCase } from '#lib/use-cases/cases/close-case.ts'
import { openCase } from '#lib/use-cases/cases/open-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { saveWorksheet } from '#lib/use-cases/cases/save-worksheet.ts'
import { approveReport } from '#lib/use-cases/reports/approve-report.ts'
import { downloadReport } from '#lib/use-cases/reports/download-report.ts'
import { exportReport } from '#lib/use-cases/reports/export-report.ts'
import { reviseReport } from '#lib/use-cases/reports/revise-report.ts'
import { submitReport } from '#lib/use-cases/reports/submit-report.ts'
import { viewReport } from '#lib/use-cases/reports/view-report.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import {
  addCustomer,
  addPerson,
  must,
  type Person,
  RATIONALE,
  rowsOf,
  shownDigest,
  worksheetFor,
} from '#scripts/testing/desk-for-tests.ts'
import { withdrawalInput } from '#scripts/testing/gate-inputs.ts'
import { LISTED_ADDRESSES, putTestListInForce, testCaller } from '#scripts/testing/lists-for-tests.ts'
import { completedEdit } from '#scripts/testing/report-for-tests.ts'

let analyst: Person
let supervisor: Person
let auditor: Person
let customer: { id: string; externalId: string }
const exchange = testCaller({
  kind: 'key',
  id: '019aa000-0000-7000-8000-000000000001',
  scopes: ['transactions:write'],
})
const known = { transactionId: '', alertId: '', caseId: '', decisionId: '', reportId: '' }

beforeAll(async () => {
  await putTestListInForce()
  analyst = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  auditor = await addPerson('auditor')
  customer = await addCustomer()
})
afterAll(closeIndex)

const withdrawal = () =>
  withdrawalInput({
    externalId: 'TX-STORY',
    customerExternalId: customer.externalId,
    counterparty: { address: LISTED_ADDRESSES.bitcoin, class: 'unhosted' },
  })

describe('the story that everything serves', () => {
  test('1. a withdrawal to a listed address is held in the answer to the exchange', async () => {
    const reply = must(await ingestTransaction(exchange, withdrawal()))
    expect(reply).toMatchObject({ answer: 'hold', reasons: [{ code: 'wallet/listed' }], repeated: false })
    const again = must(await ingestTransaction(exchange, withdrawal()))
    expect(again).toMatchObject({ transactionId: reply.transactionId, answer: 'hold', repeated: true })
    known.transactionId = reply.transactionId
  })

  test('2. the analyst takes the next alert and opens a case', async () => {
    known.alertId = must(await takeNextAlert(analyst.caller, {})).alertId
    known.caseId = must(await openCase(analyst.caller, { alertIds: [known.alertId] })).caseId
  })

  test('3. the analyst fills the worksheet and proposes to reject, freeze and report', async () => {
    const { caseId } = known
    must(await saveWorksheet(analyst.caller, worksheetFor(caseId)))
    const put = {
      caseId,
      actions: ['reject' as const, 'freeze' as const, 'report' as const],
      reasonCodes: ['TM-LISTED-ADDRESS' as const],
      rationale: RATIONALE,
      evidenceDigest: await shownDigest(caseId),
    }
    known.decisionId = must(await proposeDecision(analyst.caller, put)).decisionId
  })

  test('4. the supervisor approves exactly that evidence; the transaction is rejected, the customer frozen', async () => {
    const { caseId, decisionId } = known
    const evidenceDigest = await shownDigest(caseId)
    must(await approveDecision(supervisor.caller, { caseId, decisionId, evidenceDigest, comment: null }))
    const next = must(
      await ingestTransaction(
        exchange,
        withdrawalInput({ externalId: 'TX-AFTER', customerExternalId: customer.externalId }),
      ),
    )
    expect(next.answer).not.toBe('release')
    expect(next.reasons.map(({ code }) => code)).toContain('customer/frozen')
  })

  test('5. the report is completed, submitted by the analyst and approved by the supervisor', async () => {
    const [row] = await rowsOf(
      `SELECT r.id, v.model FROM report r JOIN report_revision v ON v.report_id = r.id AND v.number = r.revision
       WHERE r.case_id = $1`,
      [known.caseId],
    )
    const reportId = String(row?.id)
    const edit = completedEdit(row?.model)
    const { revision } = must(await reviseReport(analyst.caller, { reportId, revision: 1, edit }))
    must(await submitReport(analyst.caller, { reportId, revision }))
    must(await approveReport(supervisor.caller, { reportId, revision }))
    must(await closeCase(analyst.caller, { caseId: known.caseId }))
    known.reportId = reportId
  })

  test('6. the auditor exports and downloads it, and what was taken is what was approved', async () => {
    const { reportId } = known
    must(await viewReport(auditor.caller, { reportId }))
    must(await exportReport(auditor.caller, { reportId }))
    const pdf = must(await downloadReport(auditor.caller, { reportId, format: 'pdf' }))
    const json = must(await downloadReport(auditor.caller, { reportId, format: 'json' }))
    expect(sha256Hex(pdf.content)).toBe(pdf.sha256)
    const bundle = JSON.parse(Buffer.from(json.content).toString('utf8'))
    const [approval] = await rowsOf('SELECT digest FROM report_approval WHERE report_id = $1', [reportId])
    expect(digestJson(bundle.report)).toBe(approval?.digest)
    const [decision] = await rowsOf('SELECT evidence, evidence_digest FROM decision WHERE id = $1', [
      known.decisionId,
    ])
    expect(digestJson(decision?.evidence)).toBe(decision?.evidence_digest)
    expect(bundle.report.case.evidenceDigest).toBe(decision?.evidence_digest)
  })

  test('7. the audit trail tells it in order, each line by the person who did it', async () => {
    const trail = await rowsOf(
      `SELECT e.type, COALESCE(s.role::text, e.actor_kind) AS by FROM audit_event e
       LEFT JOIN staff s ON s.id::text = e.actor_id
       WHERE e.type NOT LIKE 'list.%' AND e.type NOT LIKE 'customer.recorded' AND e.type NOT LIKE 'rule.%'
       ORDER BY e.position`,
    )
    const told = trail.map(({ by, type }) => `${by} ${type}`)
    const expected = [
      'key transaction.received',
      'analyst alert.taken',
      'analyst case.opened',
      'analyst case.worksheet-saved',
      'analyst case.decision-proposed',
      'supervisor case.decision-approved',
      'supervisor transaction.rejected',
      'supervisor customer.frozen',
      'supervisor report.drafted',
      'analyst report.revised',
      'analyst report.submitted',
      'supervisor report.approved',
      'analyst case.closed',
      'auditor report.viewed',
      'auditor report.exported',
      'auditor report.downloaded',
    ]
    const at = expected.map((line) => told.indexOf(line))
    expect(at).not.toContain(-1)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
  })
})
