import { z } from 'zod'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { CASE_STATUSES } from '#lib/core/cases/transitions.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type CaseRow, listCaseRows } from '#lib/db/screens/case-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import {
  filterDirection,
  filterText,
  type Page,
  pageOf,
  pagingShape,
  single,
  sliceOf,
  someOf,
} from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { CaseRow }

/** The case list's filter as it stands in the URL. */
export const caseListFilter = z.object({
  status: someOf(CASE_STATUSES),
  severity: someOf(SEVERITIES),
  assignee: single(z.enum(['anyone', 'me']).default('anyone').catch('anyone')),
  /** Customer name or id, or `C-2026-000123`. */
  text: filterText,
  sort: single(z.enum(['due', 'severity', 'opened']).default('due').catch('due')),
  direction: filterDirection,
  ...pagingShape,
})
export type CaseListFilter = z.infer<typeof caseListFilter>

/** The cases (`cases:read`); without a status filter all that are not closed. */
export async function caseList(
  actor: Actor,
  filter: CaseListFilter,
): Promise<Result<Page<CaseRow>, AppError>> {
  return await authorised(actor, 'cases:read', async () => {
    const counted = await listCaseRows(
      {
        ...filter,
        assigneeId: filter.assignee === 'me' ? actor.id : null,
        direction: filter.direction ?? NATURAL[filter.sort],
      },
      sliceOf(filter),
    )
    return pageOf(counted, filter)
  })
}

const NATURAL = { due: 'asc', severity: 'desc', opened: 'desc' } as const
