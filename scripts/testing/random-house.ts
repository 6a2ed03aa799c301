import { customerInputSchema } from '#lib/core/customers/customer.ts'
import { destinationInputSchema } from '#lib/core/customers/destination.ts'
import { recordCustomer } from '#lib/use-cases/customers/record-customer.ts'
import { recordDestination } from '#lib/use-cases/customers/record-destination.ts'
import { removeDestination } from '#lib/use-cases/customers/remove-destination.ts'
import { ingestTransaction } from '#lib/use-cases/transactions/ingest-transaction.ts'
import { must } from './desk-for-tests.ts'
import { personInput, withdrawalInput } from './gate-inputs.ts'
import { testCaller } from './lists-for-tests.ts'

/** Names that customers, owners, other sides of payments and listed parties share; some resemble each other. */
const NAMES = [
  'Anton Vereshchagin',
  'Antonin Vereshchagin',
  'Boris Kuznetsovich',
  'Maryam Al-Haddadi',
  'Miriam Haddadi',
  'Dmitri Szczepanowicz',
  'Kim Chol Rae',
  'Ri Song Hyok',
  'Leila Farahmandi',
  'Oleg Petrashenko',
  'Olga Petrashenko',
  'Yusuf Karaosmanoglu',
  'Chen Guangfu',
  'Ivan Nezhdanov',
]
const BIRTHS = ['1961-02-03', '1974-11-30', '1985-07-07']
const UNLISTED = ['Hanako Sato', 'Taro Suzuki', 'John Ordinaryman']
const ADDRESSES = Array.from({ length: 8 }, (_, nth) => `0x${(nth + 17).toString(16).repeat(20)}`)
const PEOPLE = 16
const COMPANIES = 7
const PAYMENTS = 26
/** Customers with an address book: all people, and some companies. */
const REGISTRANTS = PEOPLE + 4
/** Days back to the oldest payment: further than a preview looks, nearer than the look-back does. */
const OLDEST_DAYS = 200
const DAY_MS = 86_400_000
const KEYS = 18

type Random = () => number
const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T

/** Records people, companies with owners, and what they paid to whom; a list must be in force. */
export async function recordRandomHouse(random: Random): Promise<void> {
  const born = () => (random() < 0.5 ? { dateOfBirth: pick(random, BIRTHS) } : { dateOfBirth: undefined })
  for (let nth = 0; nth < PEOPLE; nth++) {
    const aliases = random() < 0.3 ? [{ latin: pick(random, NAMES) }] : []
    const customer = personInput({
      names: { latin: pick(random, [...NAMES, ...UNLISTED]) },
      aliases,
      ...born(),
    })
    must(await recordCustomer(testCaller(), { externalId: `P-${nth}`, customer }))
  }
  for (let nth = 0; nth < COMPANIES; nth++) {
    const beneficialOwners = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      names: { latin: pick(random, NAMES) },
      ...born(),
    }))
    const customer = customerInputSchema.parse({
      ...{ kind: 'corporation', names: { latin: `Harmless Trading ${nth} KK` }, beneficialOwners },
      ...{ openedOn: '2025-01-10', kyc: { residence: 'JP' } },
    })
    must(await recordCustomer(testCaller(), { externalId: `C-${nth}`, customer }))
  }
  for (let nth = 0; nth < PAYMENTS; nth++) {
    const occurredAt = new Date(Date.now() - (1 + random() * OLDEST_DAYS) * DAY_MS).toISOString()
    const name = random() < 0.7 ? { name: pick(random, [...NAMES, ...UNLISTED]) } : {}
    const counterparty = { address: pick(random, ADDRESSES), chain: 'ethereum', class: 'unhosted', ...name }
    const customerExternalId = random() < 0.5 ? `P-${Math.floor(random() * PEOPLE)}` : `C-${nth % COMPANIES}`
    const payment = { asset: 'ETH', counterparty, customerExternalId, occurredAt, rateAt: occurredAt }
    must(await ingestTransaction(testCaller(), withdrawalInput({ externalId: `T-${nth}`, ...payment })))
  }
}

/** Registers where people and companies may send to, one or two entries each; some are removed again. */
export async function registerRandomDestinations(random: Random): Promise<void> {
  for (let nth = 0; nth < REGISTRANTS; nth++) {
    const customerExternalId = nth < PEOPLE ? `P-${nth}` : `C-${nth - PEOPLE}`
    for (const externalId of random() < 0.3 ? ['D-1', 'D-2'] : ['D-1']) {
      const receiver = random() < 0.7 ? thirdParty(random) : { relation: 'self' }
      const where = { asset: 'ETH', chain: 'ethereum', address: pick(random, ADDRESSES) }
      const destination = destinationInputSchema.parse({ ...where, receiver })
      must(await recordDestination(testCaller(), { customerExternalId, externalId, destination }))
      if (random() < 0.2) must(await removeDestination(testCaller(), { customerExternalId, externalId }))
    }
  }
}

function thirdParty(random: Random): object {
  const kind = pick(random, ['person', 'unknown'] as const)
  const born = random() < 0.5 ? { dateOfBirth: pick(random, BIRTHS) } : {}
  return { relation: 'third_party', kind, names: { latin: pick(random, [...NAMES, ...UNLISTED]) }, ...born }
}

/** What a publication states of one party; null: it is not listed. */
interface Listed {
  readonly name: string
  readonly birth: string | null
  readonly wallets: readonly string[]
}

/** A list that changes at random from publication to publication. */
export class RandomList {
  readonly #random: Random
  readonly #parties: (Listed | null)[]

  constructor(random: Random) {
    this.#random = random
    this.#parties = Array.from({ length: KEYS }, () => (random() < 0.5 ? this.#party() : null))
  }

  /** Lists, delists, renames, and gives or takes dates and addresses, of about four in ten parties. */
  change(): void {
    for (const [key, party] of this.#parties.entries()) {
      if (this.#random() > 0.4) continue
      const anew = this.#party()
      const turns: (Listed | null)[] =
        party === null
          ? [anew]
          : [null, anew, { ...party, birth: anew.birth }, { ...party, wallets: anew.wallets }]
      this.#parties[key] = pick(this.#random, turns)
    }
  }

  /** As OFAC would print it. One party always stays, so that the guards see a list. */
  text(): string {
    const rows = this.#parties.flatMap((party, key) => (party === null ? [] : [row(7000 + key, party)]))
    const kept = row(6999, { name: 'Nobody Everheardof', birth: null, wallets: [] })
    return `${[kept, ...rows].join('\r\n')}\r\n\u001a`
  }

  #party(): Listed {
    const random = this.#random
    const wallets = random() < 0.5 ? [pick(random, ADDRESSES)] : []
    return { name: pick(random, NAMES), birth: random() < 0.5 ? pick(random, BIRTHS) : null, wallets }
  }
}

function row(key: number, { name, birth, wallets }: Listed): string {
  const [given = '', ...family] = name.split(' ')
  const remarks = [
    ...(birth === null ? [] : [`DOB ${birth.slice(0, 4)}`]),
    ...wallets.map((address) => `Digital Currency Address - ETH ${address}`),
  ]
  const remark = remarks.length === 0 ? '-0- ' : `"${remarks.join('; ')}."`
  return `${key},"${family.join(' ').toUpperCase()}, ${given}","individual","SDGT",${'-0- ,'.repeat(7)}${remark}`
}
