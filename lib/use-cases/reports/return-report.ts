import { isSecondPerson } from '#lib/core/cases/four-eyes.ts'
import { failure } from '#lib/core/errors.ts'
import type { ReturnReportInput } from '#lib/core/reports/report-input.ts'
import { setReportStatus } from '#lib/db/reports.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { reportInState } from '#lib/use-cases/reports/report-in-state.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Sends a report back to its officer with a comment (差戻し). */
export const returnReport = defineUseCase<ReturnReportInput, { readonly reportId: string }>({
  name: 'reports/return-report',
  permission: 'reports:approve',
  run: async ({ tx, actor }, { reportId, revision, comment }) => {
    const found = await reportInState(tx, { reportId, revision, verb: 'return' })
    if (!found.ok) return found
    const { submittedBy } = found.value
    if (submittedBy === null || !isSecondPerson(submittedBy, staffIdOf(actor)))
      return err(failure('report/same-person'))
    await setReportStatus(tx, reportId, { status: 'draft', submittedBy: null })
    return ok({
      value: { reportId },
      events: [
        { type: 'report.returned', subject: { kind: 'report', id: reportId }, facts: { revision, comment } },
      ],
    })
  },
})
