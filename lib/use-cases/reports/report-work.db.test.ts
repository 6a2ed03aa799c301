import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestJson, sha256Hex } from '#lib/core/digest.ts'
import type { Str } from '#lib/core/reports/str.ts'
import { database } from '#lib/db/client.ts'
import { sqlState } from '#lib/db/tx.ts'
import { approveDecision } from '#lib/use-cases/cases/approve-decision.ts'
import { closeCase } from '#lib/use-cases/cases/close-case.ts'
import { proposeDecision } from '#lib/use-cases/cases/propose-decision.ts'
import { approveReport } from '#lib/use-cases/reports/approve-report.ts'
import { downloadReport } from '#lib/use-cases/reports/download-report.ts'
import { exportReport } from '#lib/use-cases/reports/export-report.ts'
import { returnReport } from '#lib/use-cases/reports/return-report.ts'
import { reviseReport } from '#lib/use-cases/reports/revise-report.ts'
import { submitReport } from '#lib/use-cases/reports/submit-report.ts'
import { viewReport } from '#lib/use-cases/reports/view-report.ts'
import { closeIndex } from '#lib/use-cases/screening/index-in-force.ts'
import {
  addPerson,
  caseWithWorksheet,
  codeOf,
  must,
  type Person,
  RATIONALE,
  rowsOf,
  shownDigest,
} from '#scripts/testing/desk-for-tests.ts'
import { putTestListInForce } from '#scripts/testing/lists-for-tests.ts'
import { completedEdit } from '#scripts/testing/report-for-tests.ts'

let officer: Person
let supervisor: Person
let auditor: Person
let admin: Person

beforeAll(async () => {
  await putTestListInForce()
  officer = await addPerson('analyst')
  supervisor = await addPerson('supervisor')
  auditor = await addPerson('auditor')
  admin = await addPerson('admin')
})
afterAll(closeIndex)

async function drafted(): Promise<{ caseId: string; reportId: string; model: Str }> {
  const { caseId } = await caseWithWorksheet(officer)
  const put = {
    caseId,
    actions: ['reject' as const, 'report' as const],
    reasonCodes: ['TM-LISTED-ADDRESS' as const],
    rationale: RATIONALE,
    evidenceDigest: await shownDigest(caseId),
  }
  const { decisionId } = must(await proposeDecision(officer.caller, put))
  const evidenceDigest = await shownDigest(caseId)
  must(await approveDecision(supervisor.caller, { caseId, decisionId, evidenceDigest, comment: null }))
  const [row] = await rowsOf(
    'SELECT r.id, v.model FROM report r JOIN report_revision v ON v.report_id = r.id WHERE r.case_id = $1',
    [caseId],
  )
  return { caseId, reportId: String(row?.id), model: row?.model as Str }
}

async function submitted() {
  const draft = await drafted()
  const { reportId, model } = draft
  const { revision } = must(
    await reviseReport(officer.caller, { reportId, revision: 1, edit: completedEdit(model) }),
  )
  must(await submitReport(officer.caller, { reportId, revision }))
  return { ...draft, revision }
}

describe('a drafted report', () => {
  test('carries the facts of the case: subject, transaction, hit with its list version, comparisons, reasons', async () => {
    const { model } = await drafted()
    expect(model.subjects).toMatchObject([{ role: 'customer', kind: 'person', kana: 'サトウ ハナコ' }])
    expect(model.transactions).toMatchObject([
      { kind: 'withdrawal', direction: 'out', asset: 'BTC', quantity: '0.01' },
    ])
    expect(model.suspicion.listHits).toMatchObject([
      { kind: 'wallet', sourceId: 'ofac-sdn', publishedOn: '2024-01-01', entryKey: '25308' },
    ])
    expect(model.suspicion).toMatchObject({
      narrative: RATIONALE,
      indicators: ['TM-LISTED-ADDRESS', 'wallet/listed'],
    })
  })

  test('is not submitted with gaps; every gap is named by its pointer', async () => {
    const { reportId } = await drafted()
    const refused = await submitReport(officer.caller, { reportId, revision: 1 })
    expect(codeOf(refused)).toBe('report/invalid')
    const pointers = refused.ok ? [] : (refused.error.fields ?? []).map((field) => field.pointer)
    expect(pointers).toContain('/transactions/0/place')
  })

  test('is revised into a new revision, never over a newer one', async () => {
    const { reportId, model } = await drafted()
    const edit = completedEdit(model)
    expect(must(await reviseReport(officer.caller, { reportId, revision: 1, edit })).revision).toBe(2)
    expect(codeOf(await reviseReport(officer.caller, { reportId, revision: 1, edit }))).toBe(
      'report/revision-changed',
    )
    expect(codeOf(await reviseReport(officer.caller, { reportId: v7(), revision: 1, edit }))).toBe(
      'report/not-found',
    )
    expect(
      await rowsOf('SELECT number FROM report_revision WHERE report_id = $1 ORDER BY 1', [reportId]),
    ).toEqual([{ number: 1 }, { number: 2 }])
  })

  test('is not exported, downloaded or approved before its time', async () => {
    const { reportId } = await drafted()
    expect(codeOf(await exportReport(supervisor.caller, { reportId }))).toBe('report/wrong-state')
    expect(codeOf(await approveReport(supervisor.caller, { reportId, revision: 1 }))).toBe(
      'report/wrong-state',
    )
    expect(codeOf(await downloadReport(auditor.caller, { reportId, format: 'pdf' }))).toBe(
      'report/export-not-found',
    )
  })

  test('is seen only by those who may know of reports, and each view is recorded', async () => {
    const { reportId } = await drafted()
    must(await viewReport(auditor.caller, { reportId }))
    expect(codeOf(await viewReport(admin.caller, { reportId }))).toBe('auth/not-allowed')
    expect(codeOf(await viewReport(auditor.caller, { reportId: v7() }))).toBe('report/not-found')
    const events = `SELECT actor_id FROM audit_event WHERE type = 'report.viewed' AND subject_id = $1`
    expect(await rowsOf(events, [reportId])).toEqual([{ actor_id: auditor.id }])
  })
})

describe('a report before its second person', () => {
  test('is approved by another person only, over exactly the revision shown', async () => {
    const { reportId, revision } = await submitted()
    expect(codeOf(await approveReport(officer.caller, { reportId, revision }))).toBe('auth/not-allowed')
    expect(codeOf(await approveReport(supervisor.caller, { reportId, revision: revision - 1 }))).toBe(
      'report/revision-changed',
    )
    must(await approveReport(supervisor.caller, { reportId, revision }))
    expect(codeOf(await approveReport(supervisor.caller, { reportId, revision }))).toBe('report/wrong-state')
  })

  test('is not approved or sent back by the person who submitted it', async () => {
    const { reportId, model } = await drafted()
    const edit = completedEdit(model)
    const { revision } = must(await reviseReport(supervisor.caller, { reportId, revision: 1, edit }))
    must(await submitReport(supervisor.caller, { reportId, revision }))
    const comment = '理由を補うこと。'
    expect(codeOf(await approveReport(supervisor.caller, { reportId, revision }))).toBe('report/same-person')
    expect(codeOf(await returnReport(supervisor.caller, { reportId, revision, comment }))).toBe(
      'report/same-person',
    )
  })

  test('is not approved by the person who wrote it, whoever else submitted it', async () => {
    const { reportId, model } = await drafted()
    const edit = completedEdit(model)
    const { revision } = must(await reviseReport(supervisor.caller, { reportId, revision: 1, edit }))
    must(await submitReport(officer.caller, { reportId, revision }))
    expect(codeOf(await approveReport(supervisor.caller, { reportId, revision }))).toBe('report/same-person')
    const another = await addPerson('supervisor')
    must(await approveReport(another.caller, { reportId, revision }))
  })

  test('goes back to its officer with a comment', async () => {
    const { reportId, revision, model } = await submitted()
    must(await returnReport(supervisor.caller, { reportId, revision, comment: '理由を補うこと。' }))
    must(await reviseReport(officer.caller, { reportId, revision, edit: completedEdit(model) }))
    expect(codeOf(await returnReport(supervisor.caller, { reportId, revision, comment: 'もう一度。' }))).toBe(
      'report/wrong-state',
    )
  })

  test('is approved exactly once when several press at once', async () => {
    const { reportId, revision } = await submitted()
    const people = await Promise.all([1, 2, 3].map(() => addPerson('supervisor')))
    const tried = await Promise.all(people.map((one) => approveReport(one.caller, { reportId, revision })))
    expect(tried.map(codeOf).sort()).toEqual(['ok', 'report/wrong-state', 'report/wrong-state'])
  })

  test('cannot be approved by its submitter in the database either', async () => {
    const { reportId, revision } = await submitted()
    const insert = `INSERT INTO report_approval (id, report_id, revision, digest, submitted_by, approver_id, at)
      VALUES ($1, $2, $3, '', $4, $5, now())`
    const tried = async (submitter: string, approver: string) => {
      try {
        await database().pool.query(insert, [v7(), reportId, revision, submitter, approver])
        return 'accepted'
      } catch (error) {
        return sqlState(error)
      }
    }
    expect(await tried(officer.id, officer.id)).toBe('23514')
    expect(await tried(supervisor.id, officer.id)).toBe('23514')
  })
})

describe('an approved report', () => {
  test('is exported as PDF and JSON whose hashes hold, the same again, and each taking is recorded', async () => {
    const { reportId, revision, caseId } = await submitted()
    must(await approveReport(supervisor.caller, { reportId, revision }))
    const { exports } = must(await exportReport(supervisor.caller, { reportId }))
    expect(exports.map(({ format }) => format)).toEqual(['json', 'pdf'])
    expect(must(await exportReport(auditor.caller, { reportId })).exports).toEqual(exports)
    const pdf = must(await downloadReport(auditor.caller, { reportId, format: 'pdf' }))
    const json = must(await downloadReport(auditor.caller, { reportId, format: 'json' }))
    expect(sha256Hex(pdf.content)).toBe(pdf.sha256)
    expect(Buffer.from(pdf.content).subarray(0, 5).toString()).toBe('%PDF-')
    const parsed = JSON.parse(Buffer.from(json.content).toString('utf8'))
    expect(digestJson(parsed.report)).toBe(parsed.digest)
    expect(parsed).toMatchObject({
      format: 'sekisho-str',
      revision,
      submittedBy: expect.stringContaining('analyst'),
    })
    const downloads = `SELECT d.staff_id FROM report_download d JOIN report_export e ON e.id = d.export_id
      WHERE e.report_id = $1`
    expect(await rowsOf(downloads, [reportId])).toEqual([{ staff_id: auditor.id }, { staff_id: auditor.id }])
    expect(codeOf(await downloadReport(officer.caller, { reportId, format: 'pdf' }))).toBe('auth/not-allowed')
    must(await closeCase(officer.caller, { caseId }))
  })
})
