import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import { REPORT_STATUSES } from '#lib/core/reports/transitions.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { ActorRef, CaseRef, CustomerRef, ReportRef } from '#lib/db/screens/page-rows.ts'
import { filterText, type Page, pagingShape, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export const reportListFilter = z.object({
  status: someOf(REPORT_STATUSES),
  text: filterText,
  ...pagingShape,
})
export type ReportListFilter = z.infer<typeof reportListFilter>

export interface ReportRow extends ReportRef {
  readonly revision: number
  readonly createdAt: string
  readonly createdBy: ActorRef
  readonly case: CaseRef
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'kanaName' | 'status'>
  readonly approvedAt: string | null
  readonly downloads: number
}

/** The reports, newest first (`reports:read`). */
export declare function reportList(
  actor: Actor,
  filter: ReportListFilter,
): Promise<Result<Page<ReportRow>, AppError>>
