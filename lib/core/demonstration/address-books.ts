import type { CustomerNames } from '#lib/core/customers/customer.ts'
import type { DestinationInput, DestinationReceiver } from '#lib/core/customers/destination.ts'
import type { DemonstrationCustomer, DemonstrationDestination } from '#lib/core/demonstration/exchange.ts'
import { type Random, randomFrom } from '#lib/core/demonstration/random.ts'
import type { TransactionInput } from '#lib/core/transactions/transaction.ts'

/** Of the customers, those who keep an address book; of the places they send to, those they register. */
const KEEPERS_SHARE = 0.62
const REGISTERED_SHARE = 0.86
/** Of the entries, those that bear a label. */
const LABELLED_SHARE = 0.7
const NUMBER_DIGITS = 5

const LABELS = {
  unhosted: ['自宅のハードウェアウォレット', 'スマホのウォレット', '長期保管用', 'サブウォレット'],
  vasp: ['ほかの取引所の口座', '売却用の口座', '以前の取引所'],
  third_party: ['家族への送金先', '送金先', '仕送り用'],
} as const

/**
 * What the customers of ordinary business have registered (登録済み出金先): most of the places that those with an address book
 * send to, each just before the first withdrawal goes there. Everybody else sends to where nothing is registered.
 */
export function drawAddressBooks(
  seed: string,
  {
    customers,
    transactions,
  }: {
    readonly customers: readonly DemonstrationCustomer[]
    /** In the order of time. */
    readonly transactions: readonly TransactionInput[]
  },
): readonly DemonstrationDestination[] {
  const records = new Map(customers.map((customer) => [customer.externalId, customer]))
  const seen = new Set<string>()
  const entries: DemonstrationDestination[] = []
  for (const transaction of transactions) {
    const customer = records.get(transaction.customerExternalId)
    const place = placeOf(transaction)
    if (place === null || customer === undefined) continue
    const key = `${customer.externalId} ${place.asset} ${place.chain} ${place.address} ${place.tag ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    const keeps = randomFrom(`${seed}/keeps a book/${customer.externalId}`).chance(KEEPERS_SHARE)
    const random = randomFrom(`${seed}/book/${key}`)
    if (!keeps || !random.chance(REGISTERED_SHARE)) continue
    entries.push({
      externalId: `DEMO-D${String(entries.length + 1).padStart(NUMBER_DIGITS, '0')}`,
      customerExternalId: customer.externalId,
      before: transaction.externalId,
      input: entryOf(random, customer, { ...place, name: transaction.counterparty?.name ?? null }),
    })
  }
  return entries
}

type Place = Pick<DestinationInput, 'asset' | 'chain' | 'address' | 'tag' | 'class' | 'vasp'>

/** Where a withdrawal of crypto-assets goes; null for anything else. */
function placeOf({ kind, asset, counterparty }: TransactionInput): Place | null {
  if (kind !== 'withdrawal' || counterparty?.address === undefined) return null
  const { address, chain, tag, class: keeper, vasp } = counterparty
  return { asset, chain, address, tag, class: keeper, vasp }
}

function entryOf(
  random: Random,
  { input }: DemonstrationCustomer,
  { name, ...place }: Place & { readonly name: string | null },
): DestinationInput {
  const { names, kyc } = input
  const own = [names.kanji, names.kana, names.latin, kyc.bankAccountHolder]
  const receiver: DestinationReceiver =
    name === null || own.includes(name)
      ? { relation: 'self' }
      : { relation: 'third_party', kind: 'person', names: namesOf(name) }
  const kind =
    receiver.relation === 'third_party' ? 'third_party' : place.class === 'unhosted' ? 'unhosted' : 'vasp'
  const label = random.chance(LABELLED_SHARE) ? { label: random.pick(LABELS[kind]) } : {}
  const given = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined))
  return { ...(given as Place), ...label, receiver }
}

/** A name under the script that it is written in. */
function namesOf(name: string): CustomerNames {
  if (/\p{Script=Han}/u.test(name)) return { kanji: name }
  return /\p{Script=Katakana}/u.test(name) ? { kana: name } : { latin: name }
}
