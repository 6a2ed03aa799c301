/**
 * THE TABLE of chains the desk knows. `family` groups chains that share one address space: an address is stored and
 * matched per family, so any `0x` address on a list matches every EVM chain. CAIP-2 ids where one is registered.
 */
export const CHAINS = {
  bitcoin: { family: 'bitcoin', caip2: 'bip122:000000000019d6689c085ae165831e93' },
  litecoin: { family: 'litecoin', caip2: 'bip122:12a765e31ffd4059bada1e25190f6e98' },
  'bitcoin-cash': { family: 'bitcoin-cash', caip2: 'bip122:000000000000000000651ef99cb9fcbe' },
  dogecoin: { family: 'dogecoin', caip2: 'bip122:1a91e3dace36e2be3bf030a65679fe82' },
  ethereum: { family: 'evm', caip2: 'eip155:1' },
  bsc: { family: 'evm', caip2: 'eip155:56' },
  polygon: { family: 'evm', caip2: 'eip155:137' },
  arbitrum: { family: 'evm', caip2: 'eip155:42161' },
  tron: { family: 'tron', caip2: 'tron:mainnet' },
  xrpl: { family: 'xrpl', caip2: 'xrpl:0' },
  stellar: { family: 'stellar', caip2: 'stellar:pubnet' },
  solana: { family: 'solana', caip2: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' },
} as const
export type Chain = keyof typeof CHAINS
export const CHAIN_IDS = Object.keys(CHAINS) as [Chain, ...Chain[]]

/** Address spaces, the families above and those that only lists name (Monero, Zcash …). */
export const ADDRESS_FAMILIES = [
  'bitcoin',
  'litecoin',
  'bitcoin-cash',
  'dogecoin',
  'dash',
  'zcash',
  'evm',
  'tron',
  'xrpl',
  'stellar',
  'solana',
  'monero',
  'cardano',
  'bnb-beacon',
  'unknown',
] as const
export type AddressFamily = (typeof ADDRESS_FAMILIES)[number]

/** THE TABLE of assets the exchange may trade: smallest unit as fraction digits, and the chains it moves on. */
export const ASSETS = {
  JPY: { decimals: 0, chains: [] },
  BTC: { decimals: 8, chains: ['bitcoin'] },
  ETH: { decimals: 18, chains: ['ethereum', 'arbitrum'] },
  XRP: { decimals: 6, chains: ['xrpl'] },
  LTC: { decimals: 8, chains: ['litecoin'] },
  BCH: { decimals: 8, chains: ['bitcoin-cash'] },
  DOGE: { decimals: 8, chains: ['dogecoin'] },
  XLM: { decimals: 7, chains: ['stellar'] },
  SOL: { decimals: 9, chains: ['solana'] },
  TRX: { decimals: 6, chains: ['tron'] },
  USDT: { decimals: 6, chains: ['ethereum', 'tron', 'bsc', 'polygon', 'arbitrum', 'solana'] },
  USDC: { decimals: 6, chains: ['ethereum', 'solana', 'polygon', 'arbitrum', 'stellar'] },
  BNB: { decimals: 18, chains: ['bsc'] },
  POL: { decimals: 18, chains: ['polygon', 'ethereum'] },
} as const satisfies Record<string, { decimals: number; chains: readonly Chain[] }>
export type Asset = keyof typeof ASSETS
export const ASSET_IDS = Object.keys(ASSETS) as [Asset, ...Asset[]]
