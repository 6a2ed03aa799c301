import { failure } from '#lib/core/errors.ts'
import type { ReportRevisionInput } from '#lib/core/reports/report-input.ts'
import { validateStr } from '#lib/core/reports/validate-str.ts'
import { setReportStatus } from '#lib/db/reports.ts'
import { err, ok } from '#lib/std/result.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'
import { reportInState } from '#lib/use-cases/reports/report-in-state.ts'
import { staffIdOf } from '#lib/use-cases/staff-id.ts'

/** Puts a report that lacks nothing (令 16 条 2 項) before its second person. */
export const submitReport = defineUseCase<ReportRevisionInput, { readonly reportId: string }>({
  name: 'reports/submit-report',
  permission: 'reports:draft',
  run: async ({ tx, actor, now }, { reportId, revision }) => {
    const found = await reportInState(tx, { reportId, revision, verb: 'submit' })
    if (!found.ok) return found
    const problems = validateStr(found.value.model, tokyoDay(now.toISOString()))
    if (problems.length > 0) return err(failure('report/invalid', { count: problems.length }, problems))
    await setReportStatus(tx, reportId, { status: 'in_review', submittedBy: staffIdOf(actor) })
    return ok({
      value: { reportId },
      events: [
        {
          type: 'report.submitted',
          subject: { kind: 'report', id: reportId },
          facts: { revision, digest: found.value.digest },
        },
      ],
    })
  },
})
