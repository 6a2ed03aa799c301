import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'

/** Shortest text that can be an address of any chain; shorter words of free text are not asked about. */
const ADDRESS_CHARS_MIN = 24
const SEPARATORS = /[\s,;()<>"'「」、。]+/

/**
 * Every text of a transaction that may be a wallet address: the other side's address, and whatever looks long enough
 * to be one in its tag, its names and the stated purpose, because people paste addresses where they do not belong.
 */
export function addressesNamed(transaction: NormalisedTransaction): readonly string[] {
  const { counterparty, purpose, txHash } = transaction
  const address = counterparty?.address ?? null
  const texts = [counterparty?.tag, counterparty?.name, counterparty?.vasp, purpose, txHash]
  const words = texts.flatMap((text) => (text ?? '').split(SEPARATORS))
  const long = words.filter((word) => word.length >= ADDRESS_CHARS_MIN)
  return [...new Set(address === null ? long : [address.raw, ...long])]
}
