import { type AddressFamily, CHAIN_IDS, CHAINS } from '#lib/core/wallets/chains.ts'
import { type LedgerKind, ledgerKindOf } from '#lib/core/wallets/transfers/ledger-kind.ts'

/** A chain whose transfers can be taken over. */
export interface GraphChain {
  readonly caip2: string
  readonly family: AddressFamily
  readonly ledger: LedgerKind
  /** Its own coin. */
  readonly coin: { readonly symbol: string; readonly decimals: number } | null
}

/** THE TABLE of chains' own coins, by CAIP-2. */
const COINS: Readonly<Record<string, readonly [symbol: string, decimals: number]>> = {
  'bip122:000000000019d6689c085ae165831e93': ['BTC', 8],
  'bip122:12a765e31ffd4059bada1e25190f6e98': ['LTC', 8],
  'bip122:000000000000000000651ef99cb9fcbe': ['BCH', 8],
  'bip122:1a91e3dace36e2be3bf030a65679fe82': ['DOGE', 8],
  'eip155:1': ['ETH', 18],
  'eip155:56': ['BNB', 18],
  'eip155:137': ['POL', 18],
  'eip155:42161': ['ETH', 18],
  'tron:mainnet': ['TRX', 6],
  'xrpl:0': ['XRP', 6],
  'stellar:pubnet': ['XLM', 7],
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': ['SOL', 9],
}

/** The chain under our name or a CAIP-2 id; any `eip155:` chain is one of accounts. Null when it is not known. */
export function findGraphChain(name: string): GraphChain | null {
  const known = CHAIN_IDS.find((id) => id === name || CHAINS[id].caip2 === name)
  if (known !== undefined) return chainOf(CHAINS[known].caip2, CHAINS[known].family)
  return /^eip155:[1-9]\d{0,17}$/.test(name) ? chainOf(name, 'evm') : null
}

function chainOf(caip2: string, family: AddressFamily): GraphChain {
  const coin = COINS[caip2]
  return {
    caip2,
    family,
    ledger: ledgerKindOf(family),
    coin: coin === undefined ? null : { symbol: coin[0], decimals: coin[1] },
  }
}
