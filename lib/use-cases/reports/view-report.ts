import { failure } from '#lib/core/errors.ts'
import type { ReportIdInput } from '#lib/core/reports/report-input.ts'
import { findReportForUpdate } from '#lib/db/reports.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

/** Records that somebody opened a report: that it exists is itself a secret (犯収法 8 条 4 項). */
export const viewReport = defineUseCase<ReportIdInput, { readonly reportId: string }>({
  name: 'reports/view-report',
  permission: 'reports:read',
  run: async ({ tx }, { reportId }) => {
    const report = await findReportForUpdate(tx, reportId)
    if (report === null) return err(failure('report/not-found'))
    const { status, revision } = report
    return ok({
      value: { reportId },
      events: [
        { type: 'report.viewed', subject: { kind: 'report', id: reportId }, facts: { status, revision } },
      ],
    })
  },
})
