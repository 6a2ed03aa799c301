import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { Result } from '#lib/std/result.ts'

/** Most answers of one kind. */
export const SEARCH_ROWS_MAX = 8
export const SEARCH_TEXT_MIN = 2
export const SEARCH_TEXT_MAX = 128

/** One answer: `title` is what was found (id, number, name, address) and `aside` what tells it apart; data, not words. */
export interface SearchAnswer {
  readonly kind: 'customer' | 'transaction' | 'wallet' | 'alert' | 'case' | 'report'
  readonly id: string
  readonly title: string
  readonly aside: string | null
}

/**
 * Finds customers (name, id), transactions (id, hash), wallets (beginning of the address), alerts, cases and reports
 * (number) that the reader may see. Texts under two characters find nothing.
 */
export declare function searchEverything(
  actor: Actor,
  text: string,
): Promise<Result<readonly SearchAnswer[], AppError>>
