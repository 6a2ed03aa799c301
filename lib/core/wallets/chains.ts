/** What is fixed of a chain. */
interface ChainRow {
  readonly family: AddressFamily
  /** CAIP-2 id; an id of our own (`own` true) where no namespace is registered. */
  readonly caip2: string
  /** Tickers and names by which others call it, beside its id here. */
  readonly names: readonly string[]
  /** Where several chains share a family but not its spellings: the bech32 part, or the SS58 prefix. */
  readonly space?: string
  /** The chain knows only the spellings that Bitcoin had before SegWit. */
  readonly beforeSegwit?: boolean
}

/** Address spaces: an address is stored and compared within its family, whichever of its chains it was used on. */
export const ADDRESS_FAMILIES = [
  'bitcoin',
  'litecoin',
  'bitcoin-cash',
  'dogecoin',
  'dash',
  'zcash',
  'bitcoin-gold',
  'verge',
  'evm',
  'tron',
  'xrpl',
  'stellar',
  'solana',
  'monero',
  'cardano',
  'cosmos',
  'ton',
  'polkadot',
  'bnb-beacon',
  'unknown',
] as const
export type AddressFamily = (typeof ADDRESS_FAMILIES)[number]

/**
 * THE TABLE of chains the desk knows. `family` groups chains that share one address space: an address is stored and
 * matched per family, so any `0x` address on a list matches every EVM chain. CAIP-2 ids where one is registered.
 */
export const CHAINS = {
  bitcoin: {
    family: 'bitcoin',
    caip2: 'bip122:000000000019d6689c085ae165831e93',
    names: ['btc', 'xbt', 'omni'],
  },
  'bitcoin-sv': {
    family: 'bitcoin',
    caip2: 'bip122:000000000000000001d956714215d96f',
    names: ['bsv'],
    beforeSegwit: true,
  },
  litecoin: { family: 'litecoin', caip2: 'bip122:12a765e31ffd4059bada1e25190f6e98', names: ['ltc'] },
  'bitcoin-cash': {
    family: 'bitcoin-cash',
    caip2: 'bip122:000000000000000000651ef99cb9fcbe',
    names: ['bch'],
  },
  dogecoin: { family: 'dogecoin', caip2: 'bip122:1a91e3dace36e2be3bf030a65679fe82', names: ['doge', 'xdg'] },
  dash: { family: 'dash', caip2: 'bip122:00000ffd590b1485b3caadc19b22e637', names: [] },
  zcash: { family: 'zcash', caip2: 'bip122:00040fe8ec8471911baa1db1266ea15d', names: ['zec'] },
  'bitcoin-gold': {
    family: 'bitcoin-gold',
    caip2: 'bip122:00000000000000000019f112ec0a9982',
    names: ['btg'],
  },
  verge: { family: 'verge', caip2: 'bip122:00000fc63692467faeb20cdb3b53200d', names: ['xvg'] },
  ethereum: { family: 'evm', caip2: 'eip155:1', names: ['eth'] },
  'ethereum-classic': { family: 'evm', caip2: 'eip155:61', names: ['etc'] },
  bsc: { family: 'evm', caip2: 'eip155:56', names: ['bnb', 'bep20', 'binance-smart-chain'] },
  polygon: { family: 'evm', caip2: 'eip155:137', names: ['matic', 'pol'] },
  arbitrum: { family: 'evm', caip2: 'eip155:42161', names: ['arb', 'arbitrum-one'] },
  optimism: { family: 'evm', caip2: 'eip155:10', names: ['op'] },
  base: { family: 'evm', caip2: 'eip155:8453', names: [] },
  avalanche: { family: 'evm', caip2: 'eip155:43114', names: ['avax'] },
  rootstock: { family: 'evm', caip2: 'eip155:30', names: ['rsk', 'rbtc'] },
  tron: { family: 'tron', caip2: 'tron:mainnet', names: ['trx'] },
  xrpl: { family: 'xrpl', caip2: 'xrpl:0', names: ['xrp', 'ripple'] },
  stellar: { family: 'stellar', caip2: 'stellar:pubnet', names: ['xlm'] },
  solana: { family: 'solana', caip2: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', names: ['sol'] },
  monero: { family: 'monero', caip2: 'monero:418015bb9ae982a1975da7d79277c270', names: ['xmr'] },
  cardano: { family: 'cardano', caip2: 'cip34:1-764824073', names: ['ada'] },
  cosmos: { family: 'cosmos', caip2: 'cosmos:cosmoshub-4', names: ['atom', 'cosmoshub'], space: 'cosmos' },
  osmosis: { family: 'cosmos', caip2: 'cosmos:osmosis-1', names: ['osmo'], space: 'osmo' },
  terra: { family: 'cosmos', caip2: 'cosmos:phoenix-1', names: ['luna'], space: 'terra' },
  ton: { family: 'ton', caip2: 'tvm:-239', names: ['toncoin'] },
  polkadot: {
    family: 'polkadot',
    caip2: 'polkadot:91b171bb158e2d3848fa23a9f1c25182',
    names: ['dot'],
    space: '0',
  },
  kusama: {
    family: 'polkadot',
    caip2: 'polkadot:b0a8d493285c2df73290dfb7e61f870f',
    names: ['ksm'],
    space: '2',
  },
  'bnb-beacon': { family: 'bnb-beacon', caip2: 'cosmos:Binance-Chain-Tigris', names: ['bep2'] },
} as const satisfies Record<string, ChainRow>
export type Chain = keyof typeof CHAINS
export const CHAIN_IDS = Object.keys(CHAINS) as [Chain, ...Chain[]]

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
