import { failure } from '#lib/core/errors.ts'
import type { ReportRevisionInput } from '#lib/core/reports/report-input.ts'
import { mayApproveReport } from '#lib/core/reports/second-person.ts'
import { insertReportApproval, setReportStatus } from '#lib/db/reports.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { reportInState } from '#lib/use-cases/reports/report-in-state.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Approves exactly the revision that was shown: another person than those who wrote and submitted it. */
export const approveReport = defineUseCase<ReportRevisionInput, { readonly reportId: string }>({
  name: 'reports/approve-report',
  permission: 'reports:approve',
  run: async ({ tx, actor, now, newId }, { reportId, revision }) => {
    const found = await reportInState(tx, { reportId, revision, verb: 'approve' })
    if (!found.ok) return found
    const { submittedBy, digest } = found.value
    const me = staffIdOf(actor)
    if (submittedBy === null || !mayApproveReport(found.value, me)) return err(failure('report/same-person'))
    const recorded = await insertReportApproval(tx, {
      id: newId(),
      reportId,
      revision,
      digest,
      submittedBy,
      approverId: me,
      at: now,
    })
    if (!recorded) return err(failure('report/same-person'))
    await setReportStatus(tx, reportId, { status: 'approved' })
    return ok({
      value: { reportId },
      events: [
        { type: 'report.approved', subject: { kind: 'report', id: reportId }, facts: { revision, digest } },
      ],
    })
  },
})
