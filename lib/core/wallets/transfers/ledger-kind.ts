import type { AddressFamily } from '#lib/core/wallets/chains.ts'

/** How a chain keeps its books: balances of accounts, or coins that are spent whole (UTXO). */
export type LedgerKind = 'accounts' | 'coins'

/** Address families whose chains keep coins. */
const COIN_FAMILIES: readonly AddressFamily[] = [
  'bitcoin',
  'litecoin',
  'bitcoin-cash',
  'dogecoin',
  'dash',
  'zcash',
  'cardano',
]

/** How the chains of an address family keep their books. */
export function ledgerKindOf(family: AddressFamily): LedgerKind {
  return COIN_FAMILIES.includes(family) ? 'coins' : 'accounts'
}
