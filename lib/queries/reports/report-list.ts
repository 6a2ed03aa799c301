import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import { REPORT_STATUSES } from '#lib/core/reports/transitions.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { listReportRows, type ReportRow } from '#lib/db/screens/report-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { filterText, type Page, pageOf, pagingShape, sliceOf, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { ReportRow }

export const reportListFilter = z.object({
  status: someOf(REPORT_STATUSES),
  text: filterText,
  ...pagingShape,
})
export type ReportListFilter = z.infer<typeof reportListFilter>

/** The reports, newest first (`reports:read`). */
export async function reportList(
  actor: Actor,
  filter: ReportListFilter,
): Promise<Result<Page<ReportRow>, AppError>> {
  return await authorised(actor, 'reports:read', async () =>
    pageOf(await listReportRows(filter, sliceOf(filter)), filter),
  )
}
