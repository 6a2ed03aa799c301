import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import { PAIR_STANDINGS, type PairStanding } from '#lib/core/screening/pair-standing.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  type ClearedPairRow,
  countPairStandings,
  listClearedPairRows,
} from '#lib/db/screens/cleared-pair-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import {
  filterDirection,
  filterText,
  filterUuid,
  type Page,
  pageOf,
  pagingShape,
  single,
  sliceOf,
  someOf,
} from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { ClearedPairRow }

/** The filter of the memory as it stands in the URL; whatever is wrong falls back to its default. */
export const clearedPairFilter = z.object({
  /** Empty means whatever stands. */
  standing: someOf(PAIR_STANDINGS),
  text: filterText,
  customer: filterUuid,
  sort: single(z.enum(['cleared', 'expires']).default('cleared').catch('cleared')),
  direction: filterDirection,
  ...pagingShape,
})
export type ClearedPairFilter = z.infer<typeof clearedPairFilter>

/** How each order begins: the newest clearing, what ends soonest. */
export const CLEARED_PAIR_DIRECTIONS = { cleared: 'desc', expires: 'asc' } as const

const STANDING: readonly PairStanding[] = PAIR_STANDINGS.slice(0, PAIR_STANDINGS.indexOf('reopened'))

export interface ClearedPairList extends Page<ClearedPairRow> {
  /** How many stand how, whatever the filter says. */
  readonly counts: Readonly<Partial<Record<PairStanding, number>>>
}

/** The memory of what was told apart (`alerts:read`). `now` decides what has expired. */
export async function clearedPairs(
  actor: Actor,
  filter: ClearedPairFilter,
  now: Date,
): Promise<Result<ClearedPairList, AppError>> {
  return await authorised(actor, 'alerts:read', async () => {
    const rowFilter = {
      ...filter,
      standing: filter.standing.length === 0 ? STANDING : filter.standing,
      customerId: filter.customer,
      direction: filter.direction ?? CLEARED_PAIR_DIRECTIONS[filter.sort],
    }
    const [counted, counts] = await Promise.all([
      listClearedPairRows(rowFilter, now, sliceOf(filter)),
      countPairStandings(now),
    ])
    return { ...pageOf(counted, filter), counts }
  })
}
