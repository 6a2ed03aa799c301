import type { TradedAsset } from '#lib/core/demonstration/asset-prices.ts'
import { freshAddress } from '#lib/core/demonstration/fresh-address.ts'
import { type Random, randomFrom } from '#lib/core/demonstration/random.ts'
import type { TransactionInput } from '#lib/core/transactions/transaction.ts'
import { type AddressFamily, ASSETS, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'

export type Counterparty = NonNullable<TransactionInput['counterparty']>

interface Vasp {
  readonly name: string
  readonly country: string
  readonly class: 'jp_vasp' | 'foreign_vasp'
  readonly weight: number
}

/** Other exchanges, every one invented: their names say so in their languages. */
const VASPS: readonly Vasp[] = [
  { name: '見本コイン取引所', country: 'JP', class: 'jp_vasp', weight: 10 },
  { name: '例示デジタル資産株式会社', country: 'JP', class: 'jp_vasp', weight: 7 },
  { name: 'サンプル暗号資産交換', country: 'JP', class: 'jp_vasp', weight: 4 },
  { name: 'Specimen Exchange Pte. Ltd.', country: 'SG', class: 'foreign_vasp', weight: 5 },
  { name: 'Placeholder Digital Inc.', country: 'US', class: 'foreign_vasp', weight: 5 },
  { name: 'Musterbörse GmbH', country: 'DE', class: 'foreign_vasp', weight: 2 },
]
/** Where remittances go, by the sender's nationality. */
const REMITTANCE_VASPS: Readonly<Record<string, Vasp>> = Object.fromEntries(
  [
    ['VN', 'Sàn Ví Dụ'],
    ['PH', 'Halimbawa Remit Corp.'],
    ['CN', 'Specimen Exchange Hong Kong Ltd.', 'HK'],
    ['KR', 'Bogi Exchange'],
    ['BR', 'Exemplo Câmbio Ltda.'],
    ['NP', 'Namuna Transfer'],
    ['ID', 'Contoh Aset Digital'],
    ['TW', 'Specimen Exchange Taiwan'],
    ['US', 'Placeholder Digital Inc.'],
  ].map(([nationality = '', name = '', country = nationality]) => [
    nationality,
    { name, country, class: 'foreign_vasp', weight: 1 } as const,
  ]),
)
const DEFAULT_REMITTANCE: Vasp = {
  name: 'Specimen Exchange Pte. Ltd.',
  country: 'SG',
  class: 'foreign_vasp',
  weight: 1,
}

/** Chains whose exchanges use one address for everybody and tell customers apart by tag or memo. */
const TAGGED: readonly AddressFamily[] = ['xrpl', 'stellar']
const TAG_MAX = 4_294_967_295
const OWN_WALLET_SHARE = 0.42

/** Whom a customer deals with outside the house: the same few addresses again and again. */
export interface AddressBook {
  /** The other side of a withdrawal or deposit of an asset. */
  counterparty(asset: TradedAsset): Counterparty
}

export interface BookOwner {
  readonly seed: string
  readonly names: { readonly own: string; readonly payee: string }
  readonly nationality: string
  readonly remits: boolean
}

export function openAddressBook(random: Random, owner: BookOwner): AddressBook {
  const contacts = new Map<TradedAsset, Counterparty[]>()
  const wallets = new Map<AddressFamily, string>()
  const ownWallet = (chain: Chain): string => {
    const { family } = CHAINS[chain]
    const known = wallets.get(family) ?? freshAddress(random, chain)
    wallets.set(family, known)
    return known
  }
  const draw = (asset: TradedAsset): Counterparty => {
    const chain = random.pick<Chain>(ASSETS[asset].chains)
    if (owner.remits) {
      const vasp = REMITTANCE_VASPS[owner.nationality] ?? DEFAULT_REMITTANCE
      return atVasp(random, { vasp, chain, seed: owner.seed, name: owner.names.payee })
    }
    if (random.chance(OWN_WALLET_SHARE)) {
      return { address: ownWallet(chain), chain, name: owner.names.own, country: 'JP', class: 'unhosted' }
    }
    const vasp = random.weighted(VASPS, (each) => each.weight)
    return atVasp(random, { vasp, chain, seed: owner.seed, name: owner.names.own })
  }
  return {
    counterparty: (asset) => {
      const known = contacts.get(asset) ?? Array.from({ length: random.int(1, 2) }, () => draw(asset))
      contacts.set(asset, known)
      return random.pick(known)
    },
  }
}

interface VaspAccount {
  readonly vasp: Vasp
  readonly chain: Chain
  readonly seed: string
  readonly name: string
}

function atVasp(random: Random, { vasp, chain, seed, name }: VaspAccount): Counterparty {
  const tagged = TAGGED.includes(CHAINS[chain].family)
  const shared = randomFrom(`${seed}/vasp/${vasp.name}/${chain}`)
  return {
    address: freshAddress(tagged ? shared : random, chain),
    chain,
    ...(tagged ? { tag: String(random.int(100_000, TAG_MAX)) } : {}),
    name,
    country: vasp.country,
    class: vasp.class,
    vasp: vasp.name,
  }
}
