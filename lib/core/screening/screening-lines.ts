import { z } from 'zod'
import { CUSTOMER_LIMITS } from '#lib/core/customers/customer.ts'
import { TRANSACTION_LIMITS } from '#lib/core/transactions/transaction.ts'
import { addressesIn } from '#lib/core/wallets/address-words.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'

/** Most lines of one pasted list; each becomes a stored screening of its own. */
export const SCREENING_LINES_MAX = 50
/** Longest line, in characters: what a name may have. */
export const SCREENING_LINE_CHARS_MAX = CUSTOMER_LIMITS.nameChars

/** What an officer pastes: one name or address a line, empty lines left out. */
export const screeningLinesSchema = z.strictObject({
  text: z
    .string()
    .transform((text) =>
      [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ''),
    )
    .pipe(z.array(z.string().max(SCREENING_LINE_CHARS_MAX)).min(1).max(SCREENING_LINES_MAX)),
})

/** Tells an address from a name: a line of a known address format without spaces is one. */
export function isAddressLine(line: string): boolean {
  if (line.length > TRANSACTION_LIMITS.addressChars) return false
  return !/\s/.test(line) && addressesIn(line).some((one) => parseAddress(one).readings.length > 0)
}
