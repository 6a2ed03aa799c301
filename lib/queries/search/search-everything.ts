import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import { isAllowed } from '#lib/core/staff/permissions.ts'
import { describeAddress } from '#lib/core/wallets/describe-address.ts'
import {
  findAlerts,
  findCases,
  findCustomers,
  findReports,
  findTransactions,
  findWallets,
} from '#lib/db/screens/search-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import { withoutNul } from '#lib/queries/paging.ts'
import type { Result } from '#lib/std/result.ts'

/** Most answers of one kind. */
const SEARCH_ROWS_MAX = 8
const SEARCH_TEXT_MIN = 2
const SEARCH_TEXT_MAX = 128

/** One answer: `title` is what was found (id, number, name, address) and `aside` what tells it apart; data, not words. */
export interface SearchAnswer {
  readonly kind: 'customer' | 'transaction' | 'wallet' | 'address' | 'alert' | 'case' | 'report'
  readonly id: string
  readonly title: string
  readonly aside: string | null
}

/**
 * Finds customers (name, id), transactions (id, hash), wallets (beginning of the address), alerts, cases and reports
 * (number) that the reader may see; a whole address that no customer dealt with is found as such. Texts under two
 * characters find nothing.
 */
export async function searchEverything(
  actor: Actor,
  text: string,
): Promise<Result<readonly SearchAnswer[], AppError>> {
  return await authorised(actor, 'desk:read', async () => {
    const asked = withoutNul(text).normalize('NFKC').trim().slice(0, SEARCH_TEXT_MAX)
    if (asked.length < SEARCH_TEXT_MIN) return []
    const found = await Promise.all(
      PLACES.map(async ({ kind, permission, find }) =>
        isAllowed(actor, permission)
          ? (await find(asked, SEARCH_ROWS_MAX)).map((row) => ({ kind, ...row }))
          : [],
      ),
    )
    const rows = found.flat()
    return isAllowed(actor, 'wallets:read') ? [...rows, ...strangeAddress(asked, rows)] : rows
  })
}

/** A sound address that is none of the wallets found. */
function strangeAddress(text: string, found: readonly SearchAnswer[]): readonly SearchAnswer[] {
  const { valid, readings, canonical } = describeAddress(text)
  const [first] = readings
  if (!valid || first === undefined) return []
  if (found.some(({ kind, title }) => kind === 'wallet' && readings.some((one) => one.canonical === title)))
    return []
  return [{ kind: 'address', id: canonical, title: canonical, aside: first.family }]
}

/** Where is looked, in the order of the answers, and what one must be allowed to see there. */
const PLACES = [
  { kind: 'alert', permission: 'alerts:read', find: findAlerts },
  { kind: 'case', permission: 'cases:read', find: findCases },
  { kind: 'report', permission: 'reports:read', find: findReports },
  { kind: 'customer', permission: 'customers:read', find: findCustomers },
  { kind: 'transaction', permission: 'transactions:read', find: findTransactions },
  { kind: 'wallet', permission: 'wallets:read', find: findWallets },
] as const
