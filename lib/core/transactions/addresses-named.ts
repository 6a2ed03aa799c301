import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { addressWords } from '#lib/core/wallets/address-words.ts'

/**
 * Every text of a transaction that may be a wallet address: the other side's address, and whatever looks long enough
 * to be one in its tag, its names and the stated purpose, because people paste addresses where they do not belong.
 */
export function addressesNamed(transaction: NormalisedTransaction): readonly string[] {
  const { counterparty, purpose, txHash } = transaction
  const address = counterparty?.address ?? null
  const texts = [counterparty?.tag, counterparty?.name, counterparty?.vasp, purpose, txHash]
  const words = texts.flatMap((text) => addressWords(text ?? ''))
  return [...new Set(address === null ? words : [address.raw, ...words])]
}
