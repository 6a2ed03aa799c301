import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { type CustomerRow, listCustomerRows } from '#lib/db/screens/customer-rows.ts'
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

export type { CustomerRow }

export const customerListFilter = z.object({
  status: someOf(['active', 'frozen', 'closed']),
  kind: someOf(['person', 'corporation']),
  riskRating: someOf(['low', 'medium', 'high']),
  /** Part of any name in any script, or the beginning of the customer id. */
  text: filterText,
  sort: single(z.enum(['created', 'risk', 'name']).default('created').catch('created')),
  direction: filterDirection,
  ...pagingShape,
})
export type CustomerListFilter = z.infer<typeof customerListFilter>

/** The customers (`customers:read`). */
export async function customerList(
  actor: Actor,
  filter: CustomerListFilter,
): Promise<Result<Page<CustomerRow>, AppError>> {
  return await authorised(actor, 'customers:read', async () =>
    pageOf(
      await listCustomerRows(
        { ...filter, direction: filter.direction ?? NATURAL[filter.sort] },
        sliceOf(filter),
      ),
      filter,
    ),
  )
}

const NATURAL = { created: 'desc', risk: 'desc', name: 'asc' } as const
