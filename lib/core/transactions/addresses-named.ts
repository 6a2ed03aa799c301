import type { NormalisedTransaction } from '#lib/core/transactions/normalise-transaction.ts'
import { addressWords } from '#lib/core/wallets/address-words.ts'

/**
 * Every text of a transaction that may be a wallet address: the other side's address, the parties of an NFT's sale, and whatever looks long enough
 * to be one in its tag, its names and the stated purpose, because people paste addresses where they do not belong.
 */
export function addressesNamed(transaction: NormalisedTransaction): readonly string[] {
  const { counterparty, purpose, txHash, nft } = transaction
  const address = counterparty?.address ?? null
  const texts = [counterparty?.tag, counterparty?.name, counterparty?.vasp, purpose, txHash]
  const words = texts.flatMap((text) => addressWords(text ?? ''))
  const parties =
    nft === undefined
      ? []
      : [nft.contract, ...(nft.marketplace === null ? [] : [nft.marketplace]), ...nft.royaltyReceivers]
  return [...new Set([...(address === null ? [] : [address.raw]), ...parties, ...words])]
}
