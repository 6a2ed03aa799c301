import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  HYGIENE_CODES,
  type HygieneCode,
  type HygieneFinding,
  hygieneFindings,
} from '#lib/core/wallets/hygiene.ts'
import { listListedAddresses, listSeenAddresses, SEEN_MAX } from '#lib/db/screens/hygiene-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { type Page, pagingShape, sliceOf, someOf } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

export type { HygieneFinding }

export const hygieneFilter = z.object({ code: someOf(HYGIENE_CODES), ...pagingShape })
export type HygieneFilter = z.infer<typeof hygieneFilter>

export interface AddressHygiene extends Page<HygieneFinding> {
  /** How many addresses the lists in force name. */
  readonly listed: number
  /** How many wallets of the desk were held against them: the last seen ones, up to a bound. */
  readonly seen: number
  readonly seenMax: number
  readonly counts: Readonly<Record<HygieneCode, number>>
}

/** What is amiss or worth knowing of the addresses on the lists in force, and their look-alikes among our wallets (`wallets:read`). */
export async function addressHygiene(
  actor: Actor,
  filter: HygieneFilter,
): Promise<Result<AddressHygiene, AppError>> {
  return await authorised(actor, 'wallets:read', async () => {
    const [listed, seen] = await Promise.all([listListedAddresses(), listSeenAddresses()])
    const all = hygieneFindings(listed, seen)
    const chosen = filter.code.length === 0 ? all : all.filter(({ code }) => filter.code.includes(code))
    const { limit, offset } = sliceOf(filter)
    const counted = HYGIENE_CODES.map(
      (code) => [code, all.filter((one) => one.code === code).length] as const,
    )
    return {
      rows: chosen.slice(offset, offset + limit),
      page: filter.page,
      pageSize: filter.pageSize,
      total: chosen.length,
      totalIsExact: true,
      listed: listed.length,
      seen: seen.length,
      seenMax: SEEN_MAX,
      counts: Object.fromEntries(counted) as Record<HygieneCode, number>,
    }
  })
}

/** Every finding at once, for the operator at the command line (`wallets:read`). */
export async function everyHygieneFinding(
  actor: Actor,
): Promise<Result<readonly HygieneFinding[], AppError>> {
  return await authorised(actor, 'wallets:read', async () => {
    const [listed, seen] = await Promise.all([listListedAddresses(), listSeenAddresses()])
    return hygieneFindings(listed, seen)
  })
}
