import { z } from 'zod'
import type { Severity } from '#lib/core/alerts/severity.ts'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { CASE_STATUSES } from '#lib/core/cases/transitions.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { CaseRef, CustomerRef, PersonRef } from '#lib/db/screens/page-rows.ts'
import { filterText, type Page, pagingShape, single, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

/** The case list's filter as it stands in the URL. */
export const caseListFilter = z.object({
  status: someOf(CASE_STATUSES),
  severity: someOf(SEVERITIES),
  assignee: single(z.enum(['anyone', 'me']).default('anyone').catch('anyone')),
  /** Customer name or id, or `C-2026-000123`. */
  text: filterText,
  sort: single(z.enum(['due', 'severity', 'opened']).default('due').catch('due')),
  ...pagingShape,
})
export type CaseListFilter = z.infer<typeof caseListFilter>

export interface CaseRow extends CaseRef {
  readonly severity: Severity
  readonly kind: string
  readonly openedAt: string
  readonly dueAt: string
  readonly closedAt: string | null
  readonly assignee: PersonRef
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'kanaName' | 'status'>
  readonly alerts: number
  /** Whole yen of the transactions that are still held. */
  readonly heldJpy: string
}

/** The cases (`cases:read`); without a status filter all that are not closed. */
export declare function caseList(
  actor: Actor,
  filter: CaseListFilter,
  now: Date,
): Promise<Result<Page<CaseRow>, AppError>>
