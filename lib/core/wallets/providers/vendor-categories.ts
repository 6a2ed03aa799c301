import { WALLET_CATEGORY_IDS, type WalletCategory } from '#lib/core/wallets/categories.ts'
import { assert } from '#lib/std/assert.ts'

/** Version of the table below; each answer names the one by which it was read. */
export const VENDOR_CATEGORIES_VERSION = 'vendor-categories/1'

/**
 * THE TABLE category of ours → the words by which providers name it, in lower case with single spaces. Our own ids are
 * understood as well. What stands in no row is shown as the provider wrote it and belongs to no category: it is never
 * guessed, and the provider's own rating of the address still counts.
 */
const VENDOR_WORDS: Partial<Readonly<Record<WalletCategory, readonly string[]>>> = {
  sanctions: ['sanctioned entity', 'sanctioned', 'sanction', 'ofac', 'sanctions list', 'special measures'],
  terrorism_financing: ['terrorist financing', 'terrorist organization', 'terrorism', 'extremist financing'],
  child_abuse: ['child abuse material', 'csam', 'child sexual abuse material', 'child exploitation'],
  ransomware: ['ransom'],
  stolen_funds: [
    'stolen',
    'theft',
    'hack',
    'hacked funds',
    'exploit',
    'thief',
    'stolen bitcoins',
    'stolen ether',
  ],
  darknet_market: [
    'darknet',
    'dark market',
    'dark web',
    'dark service',
    'illegal service',
    'drug vendor',
    'fraud shop',
  ],
  mixer: ['mixing', 'mixing service', 'tumbler', 'obfuscation', 'protocol privacy', 'privacy protocol'],
  coinjoin: ['coin join', 'privacy wallet'],
  scam: ['fraud', 'phishing', 'investment fraud', 'investment scam', 'ponzi scheme', 'pig butchering'],
  extortion: ['sextortion', 'blackmail'],
  malware: ['cryptojacking', 'drainer', 'wallet drainer', 'botnet'],
  seized: ['seized funds', 'seized assets', 'enforcement action', 'law enforcement'],
  blocked: ['frozen', 'blacklisted', 'blocklisted', 'issuer blocked'],
  gambling: ['gambling service', 'casino', 'online gambling'],
  high_risk_exchange: [
    'exchange high risk',
    'no kyc exchange',
    'unlicensed exchange',
    'exchange unlicensed',
    'instant exchange',
  ],
  p2p_exchange: ['peer to peer exchange', 'p2p exchange unlicensed', 'p2p exchange licensed'],
  exchange: ['centralized exchange', 'exchange licensed', 'regulated exchange', 'low risk exchange'],
  market: ['marketplace', 'online marketplace'],
  bridge: ['cross chain bridge', 'cross chain'],
  atm: ['crypto atm', 'bitcoin atm'],
  hosting: ['infrastructure as a service', 'hosting service'],
  nft_marketplace: ['nft platform', 'nft platform collection'],
  payment_processor: ['payment service', 'payment service provider', 'merchant services'],
  wallet_service: ['hosted wallet', 'custodial wallet', 'online wallet', 'wallet'],
  mining_pool: ['mining', 'miner pool', 'mining service'],
  dex: ['defi dex', 'decentralized exchange', 'decentralized exchange contract'],
  lending: ['lending contract', 'lending protocol', 'staking'],
  defi: ['smart contract', 'decentralized finance'],
}

const ROWS = WALLET_CATEGORY_IDS.flatMap((category) =>
  [category, ...(VENDOR_WORDS[category] ?? [])].map((word) => [folded(word), category] as const),
)
const CATEGORY_BY_WORD: ReadonlyMap<string, WalletCategory> = new Map(ROWS)
assert(CATEGORY_BY_WORD.size === ROWS.length, 'no word of a provider means two categories')

/** The category of ours that a provider's word names; null where the table does not know it. */
export function vendorCategory(word: string): WalletCategory | null {
  return CATEGORY_BY_WORD.get(folded(word)) ?? null
}

function folded(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_/()-]+/g, ' ')
    .trim()
}
