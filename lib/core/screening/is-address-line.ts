import { TRANSACTION_LIMITS } from '#lib/core/transactions/transaction.ts'
import { addressesIn } from '#lib/core/wallets/address-words.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'

/** Tells an address from a name: a line of a known address format without spaces is one. */
export function isAddressLine(line: string): boolean {
  if (line.length > TRANSACTION_LIMITS.addressChars) return false
  return !/\s/.test(line) && addressesIn(line).some((one) => parseAddress(one).readings.length > 0)
}
