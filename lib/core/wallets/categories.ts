import type { Severity } from '#lib/core/alerts/severity.ts'

/** What one category of attribution means for the desk. */
export interface CategoryRule {
  /** How grave a contact with it is, before the jurisdiction of an exchange is looked at; null: says nothing by itself. */
  readonly severity: Severity | null
  /**
   * A service holds the funds of many people in one pool: what went in and what came out are not the same coins, so
   * tracing stops there. At a party that is no service tracing stops too where the party itself is the finding
   * (`endsTrace`).
   */
  readonly service: boolean
  /** Funds are not followed behind it: a service, or a party that is named as the source or the destination itself. */
  readonly endsTrace: boolean
  /** Words of others that mean it: GraphSense categories, abuses and concepts, words of EVM label sets. */
  readonly words: readonly string[]
}

/**
 * THE TABLE category → risk, gravest first: of several words on one label the first row that knows one of them counts.
 * The categories follow GraphSense's INTERPOL Dark Web and Cryptocurrency taxonomy; the severities are the house's.
 */
export const WALLET_CATEGORIES = {
  sanctions: party('critical', ['sanction', 'sanctions', 'ofac-sanctions-lists', 'sanctioned', 'ofac']),
  terrorism_financing: party('critical', ['terrorism', 'terrorism_financing', 'extremism']),
  child_abuse: party('critical', ['child_sexual_abuse', 'csam', 'child_abuse']),
  ransomware: party('critical', ['ransomware', 'ransom']),
  stolen_funds: party('critical', [
    'hacking',
    'hack',
    'exploit',
    'service_hack',
    'theft',
    'heist',
    'stolen_funds',
    'perpetrator',
  ]),
  darknet_market: service('critical', [
    'dark_web',
    'darknet',
    'darknet_market',
    'darknet_service',
    'drugs',
    'weapons',
    'counterfeit',
    'carding',
  ]),
  mixer: service('critical', [
    'mixing_service',
    'mixing',
    'mixer',
    'tumbler',
    'money_laundering',
    'tornado-cash',
  ]),
  scam: party('high', [
    'scam',
    'phishing',
    'ponzi',
    'ponzi_scheme',
    'pyramid_scheme',
    'investment_fraud',
    'fraud',
    'fake_exchange',
    'giveaway_scam',
    'impersonation',
    'fake-phishing',
    'phish-hack',
  ]),
  extortion: party('high', ['extortion', 'sextortion', 'blackmail', 'blackmailing']),
  malware: party('high', [
    'malware',
    'malicious_contract',
    'malicious',
    'cryptojacking',
    'wallet_drainer',
    'drainer',
  ]),
  seized: party('high', ['seized', 'seizure_order', 'seizure', 'confiscated', 'law_enforcement_seizure']),
  blocked: party('high', ['blocked', 'frozen', 'blacklisted', 'house_blocked']),
  coinjoin: service('high', ['coinjoin', 'coin_join', 'wasabi', 'samourai', 'joinmarket']),
  gambling: service('medium', ['gambling', 'casino', 'betting']),
  high_risk_exchange: service('high', [
    'high_risk_exchange',
    'unlicensed_exchange',
    'no_kyc_exchange',
    'swap_service',
  ]),
  market: service('medium', ['market', 'marketplace']),
  bridge: service('medium', ['bridge', 'defi_bridge', 'cross_chain']),
  atm: service('medium', ['atm', 'bitcoin_atm']),
  p2p_exchange: service('medium', ['p2p_exchange', 'p2p']),
  hosting: service('medium', ['hosting', 'vpn', 'hashrate_hosting', 'mining_hosting']),
  nft_marketplace: service('low', ['nft', 'nft_marketplace', 'opensea']),
  exchange: service('low', ['exchange', 'cex', 'exchanges']),
  payment_processor: service('low', ['payment_processor', 'payment_service', 'merchant_services']),
  wallet_service: service('low', ['wallet_service', 'hosted_wallet', 'custodian', 'custody']),
  mining_pool: service('low', ['mining_service', 'mining_pool', 'mining', 'pool']),
  dex: service('low', ['defi_dex', 'dex', 'uniswap', 'curve-fi', 'sushiswap']),
  lending: service('low', ['defi_lending', 'lending', 'aave', 'lido', 'staking']),
  defi: service('low', ['defi', 'defi_yield', 'defi_derivatives', 'mev-bot', 'mev']),
  service: service('low', ['service', 'faucet', 'organization', 'organisation', 'shop', 'merchant']),
  miner: party(null, ['miner']),
  donation: party(null, ['donation', 'charity']),
  individual: passing(['user', 'individual', 'victim', 'person', 'entity']),
  other: passing(['other', 'contract', 'token', 'token_contract', 'search_engine', 'event', 'mention']),
} as const satisfies Record<string, CategoryRule>

export type WalletCategory = keyof typeof WALLET_CATEGORIES
export const WALLET_CATEGORY_IDS = Object.keys(WALLET_CATEGORIES) as [WalletCategory, ...WalletCategory[]]

function service(severity: Severity | null, words: readonly string[]): CategoryRule {
  return { severity, service: true, endsTrace: true, words }
}

function party(severity: Severity | null, words: readonly string[]): CategoryRule {
  return { severity, service: false, endsTrace: true, words }
}

function passing(words: readonly string[]): CategoryRule {
  return { severity: null, service: false, endsTrace: false, words }
}

/** What the table makes of a label's words. */
export interface ReadCategory {
  readonly category: WalletCategory
  /** Some word on the label names a service, be it a sanctioned one: tracing stops at it for that reason. */
  readonly service: boolean
}

const ROWS = Object.entries(WALLET_CATEGORIES) as [WalletCategory, CategoryRule][]
const ROW_BY_WORD = new Map(
  ROWS.flatMap(([category, { words }], rank) =>
    [category, ...words].map((word) => [folded(word), { category, rank }] as const),
  ),
)

/**
 * Reads the words that others put on an address (GraphSense category, abuse, concepts): the gravest row that knows one
 * of them. `other` where no word is known, so that nothing is graver than what was said.
 */
export function readCategory(words: readonly string[]): ReadCategory {
  const found = words.flatMap((word) => ROW_BY_WORD.get(folded(word)) ?? [])
  const gravest = found.toSorted((a, b) => a.rank - b.rank)[0]
  return {
    category: gravest?.category ?? 'other',
    service: found.some(({ category }) => WALLET_CATEGORIES[category].service),
  }
}

function folded(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/**
 * Jurisdictions in which an exchange, a pool or a host is looked at more closely, with what says so. Data with a date:
 * DPRK and Iran by the Foreign Exchange Act's measures (外為法), Russia and Belarus by those of 2022.
 */
const CLOSELY_WATCHED: Readonly<Record<string, Severity>> = {
  KP: 'critical',
  IR: 'critical',
  RU: 'high',
  BY: 'high',
}

/** How grave a contact with a label is: its category's severity, or that of the jurisdiction where that is graver. */
export function severityOf(category: WalletCategory, jurisdictions: readonly string[] = []): Severity | null {
  const { severity, service: isService } = WALLET_CATEGORIES[category] as CategoryRule
  const regional = isService ? jurisdictions.flatMap((code) => CLOSELY_WATCHED[code.toUpperCase()] ?? []) : []
  const all = [...regional, ...(severity === null ? [] : [severity])]
  return all.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] ?? null
}

const ORDER: readonly Severity[] = ['critical', 'high', 'medium', 'low']
