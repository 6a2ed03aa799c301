import type { ListedWallet } from '#lib/core/lists/listed-entity.ts'

/**
 * Forms that a wallet address has in free text: EVM, Bitcoin bech32 and base58 (also Litecoin, Dash, Zcash by their
 * first letters), TRON, XRP, Monero. Checksums are not judged here: an address that fails its own is kept too.
 */
const ADDRESS_FORMS =
  /(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{40}|(?:bc1|ltc1)[02-9ac-hj-np-z]{11,71}|[13LMDXT][1-9A-HJ-NP-Za-km-z]{25,34}|t1[1-9A-HJ-NP-Za-km-z]{33}|r[1-9A-HJ-NP-Za-km-z]{24,34}|[48][1-9A-HJ-NP-Za-km-z]{94})(?![A-Za-z0-9])/g
/** Words that must stand in a text before base58 look-alikes in it are taken for addresses. */
const WALLET_WORDS =
  /暗号資産|仮想通貨|ビットコイン|ウォレット|wallet|virtual currency|digital currency|bitcoin|crypto/i

/** Wallet addresses named in an authority's free text, in the order printed, without repeats. */
export function findWallets(text: string): ListedWallet[] {
  const named = WALLET_WORDS.test(text)
  const found = new Set<string>()
  for (const [address] of text.matchAll(ADDRESS_FORMS)) {
    if (named || address.startsWith('0x')) found.add(address)
  }
  return [...found].map((raw) => ({ raw, label: null }))
}
