import { z } from 'zod'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import {
  HYGIENE_CODES,
  type HygieneCode,
  type HygieneFinding,
  hygieneFindings,
} from '#lib/core/wallets/hygiene.ts'
import {
  findHygieneBasis,
  listListedAddresses,
  listSeenAddresses,
  SEEN_MAX,
} from '#lib/db/screens/hygiene-rows.ts'
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
    const { findings, listed, seen, counts } = await lookedOver()
    const chosen =
      filter.code.length === 0 ? findings : findings.filter(({ code }) => filter.code.includes(code))
    const { limit, offset } = sliceOf(filter)
    return {
      rows: chosen.slice(offset, offset + limit),
      page: filter.page,
      pageSize: filter.pageSize,
      total: chosen.length,
      totalIsExact: true,
      ...{ listed, seen, seenMax: SEEN_MAX, counts },
    }
  })
}

/** Every finding at once, for the operator at the command line (`wallets:read`). */
export async function everyHygieneFinding(
  actor: Actor,
): Promise<Result<readonly HygieneFinding[], AppError>> {
  return await authorised(actor, 'wallets:read', async () => (await lookedOver()).findings)
}

interface LookedOver {
  readonly findings: readonly HygieneFinding[]
  readonly listed: number
  readonly seen: number
  readonly counts: Readonly<Record<HygieneCode, number>>
}

/** The findings of the newest basis asked for; all pages and filters of a view are told from the same. */
const kept: { basis: string | null; looked: Promise<LookedOver> | null } = { basis: null, looked: null }

async function lookedOver(): Promise<LookedOver> {
  const basis = await findHygieneBasis()
  if (kept.basis === basis && kept.looked !== null) return await kept.looked
  const looked = lookOver()
  Object.assign(kept, { basis, looked })
  looked.catch(() => Object.assign(kept, { basis: null, looked: null }))
  return await looked
}

async function lookOver(): Promise<LookedOver> {
  const [listed, seen] = await Promise.all([listListedAddresses(), listSeenAddresses()])
  const findings = hygieneFindings(listed, seen)
  const counts = Object.fromEntries(HYGIENE_CODES.map((code) => [code, 0])) as Record<HygieneCode, number>
  for (const { code } of findings) counts[code] += 1
  return { findings, listed: listed.length, seen: seen.length, counts }
}
