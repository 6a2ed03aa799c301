import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { CustomerRef } from '#lib/db/screens/page-rows.ts'
import { filterText, type Page, pagingShape, single, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export const customerListFilter = z.object({
  status: someOf(['active', 'frozen', 'closed']),
  kind: someOf(['person', 'corporation']),
  riskRating: someOf(['low', 'medium', 'high']),
  /** Part of any name in any script, or the beginning of the customer id. */
  text: filterText,
  sort: single(z.enum(['created', 'risk', 'name']).default('created').catch('created')),
  ...pagingShape,
})
export type CustomerListFilter = z.infer<typeof customerListFilter>

export interface CustomerRow extends CustomerRef {
  readonly openedOn: string
  readonly updatedAt: string
  readonly openAlerts: number
  readonly openCases: number
  readonly lastScreenedAt: string | null
}

/** The customers (`customers:read`). */
export declare function customerList(
  actor: Actor,
  filter: CustomerListFilter,
): Promise<Result<Page<CustomerRow>, AppError>>
