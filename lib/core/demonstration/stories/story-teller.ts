import type { CustomerInput, CustomerNames } from '#lib/core/customers/customer.ts'
import {
  type Actor,
  cryptoLeg,
  type Draft,
  fiatLeg,
  quantityWorth,
  trade,
} from '#lib/core/demonstration/actions.ts'
import type { PriceBook, TradedAsset } from '#lib/core/demonstration/asset-prices.ts'
import type { Counterparty } from '#lib/core/demonstration/counterparties.ts'
import type { DemonstrationCustomer, Expectation, PlantedStory } from '#lib/core/demonstration/exchange.ts'
import { dayBefore } from '#lib/core/demonstration/jst-calendar.ts'
import { personKyc } from '#lib/core/demonstration/kyc-facts.ts'
import { OCCUPATIONS } from '#lib/core/demonstration/occupations.ts'
import { japaneseName } from '#lib/core/demonstration/person-names.ts'
import { type Random, randomFrom } from '#lib/core/demonstration/random.ts'
import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'
import type { RuleId } from '#lib/core/rules/catalogue.ts'
import type { GateAnswer, TransactionInput } from '#lib/core/transactions/transaction.ts'
import { HOUR_MS } from '#lib/std/instant.ts'

/** What every story is told from. */
export interface StoryWorld {
  readonly seed: string
  readonly sources: DemonstrationSources
  readonly prices: PriceBook
  readonly endMs: number
}

/** How somebody in a story came to be a customer. */
export interface Role {
  readonly names?: CustomerNames
  readonly gender?: 'male' | 'female'
  readonly dateOfBirth: string
  readonly nationality?: string
  readonly occupation: string
  readonly incomeJpy: number
  readonly purpose: string
  readonly openedDaysAgo: number
  /** Days since the source of funds was confirmed; null when it never was. */
  readonly sourceConfirmedDaysAgo: number | null
}

/** What the gate must say to the transaction just told. */
export type Verdict = { readonly answer: GateAnswer; readonly rule: RuleId | null }

/** Tells one story: whatever it is handed is numbered `DEMO-S01-01`, `-02` … in the order of telling. */
export interface StoryTeller {
  readonly random: Random
  person(role: Role): DemonstrationCustomer
  add(customer: DemonstrationCustomer): DemonstrationCustomer
  actor(customer: DemonstrationCustomer, ipCountry?: string): Actor
  hoursAgo(hours: number): number
  worth(asset: TradedAsset, yen: number, at: number): string
  tell(draft: Draft, verdict?: Verdict): void
  readonly fiat: typeof fiatLeg
  /** Pays in, and buys an asset for nearly all of it, half an hour later. */
  payInAndBuy(actor: Actor, at: number, order: { yen: number; asset: TradedAsset; name: string }): void
  finish(): PlantedStory
}

export const QUIET: Verdict = { answer: 'release', rule: null }
const BUY_AFTER_MS = HOUR_MS / 2
const KEPT_FOR_ROUNDING = 0.997
/** Blocks set aside for documentation (RFC 5737): no connection ever comes from them. */
const STORY_NETWORK = '203.0.113.'

export function openStory(world: StoryWorld, id: string): StoryTeller {
  const random = randomFrom(`${world.seed}/story/${id}`)
  const customers: DemonstrationCustomer[] = []
  const transactions: TransactionInput[] = []
  const expected: Expectation[] = []
  const externalId = (part: string) => `DEMO-${id}-${part}`
  const tell: StoryTeller['tell'] = (draft, verdict = QUIET) => {
    const number = externalId(String(transactions.length + 1).padStart(2, '0'))
    transactions.push({ ...draft, externalId: number })
    expected.push({ externalId: number, ...verdict })
  }
  const add: StoryTeller['add'] = (customer) => {
    customers.push(customer)
    return customer
  }
  const worth: StoryTeller['worth'] = (asset, yen, ms) => {
    const quantity = quantityWorth(world.prices, asset, { yen, ms })
    if (quantity === null) throw new Error('demonstration: amount below one order step')
    return quantity
  }
  return {
    random,
    add,
    tell,
    fiat: fiatLeg,
    worth,
    person: (role) =>
      add(castPerson({ world, random, externalId: externalId(`C${customers.length + 1}`) }, role)),
    actor: (customer, country = 'JP') => ({
      externalId: customer.externalId,
      ip: { address: `${STORY_NETWORK}${random.int(1, 254)}`, country },
      prices: world.prices,
      random,
    }),
    hoursAgo: (hours) => world.endMs - Math.round(hours * HOUR_MS),
    payInAndBuy: (actor, at, { yen, asset, name }) => {
      tell(fiatLeg(actor, at, { kind: 'fiat_deposit', yen, name }))
      const when = at + BUY_AFTER_MS
      tell(trade(actor, when, { side: 'buy', asset, quantity: worth(asset, yen * KEPT_FOR_ROUNDING, when) }))
    },
    finish: () => ({ id, customers, transactions, expected }),
  }
}

/** A withdrawal of a quantity to somebody. */
export function withdrawal(
  actor: Actor,
  at: number,
  leg: { asset: TradedAsset; quantity: string; counterparty: Counterparty; purpose: string },
): Draft {
  return cryptoLeg(actor, at, { kind: 'withdrawal', ...leg })
}

interface Casting {
  readonly world: StoryWorld
  readonly random: Random
  readonly externalId: string
}

function castPerson({ world, random, externalId }: Casting, role: Role): DemonstrationCustomer {
  const { nationality = 'JP', gender = 'male' } = role
  const birthYear = Number(role.dateOfBirth.slice(0, 4))
  const names = role.names ?? japaneseName(random, world.sources, { gender, birthYear })
  const occupation = OCCUPATIONS.find((each) => each.title === role.occupation)
  if (occupation === undefined) throw new Error(`demonstration: no occupation ${role.occupation}`)
  const serial = externalId.replace('DEMO-', '').toLowerCase()
  const openedOn = dayBefore(world.endMs, role.openedDaysAgo)
  const { sourceConfirmedDaysAgo: days } = role
  const kyc = personKyc(random, {
    serial,
    nationality,
    occupation,
    purpose: role.purpose,
    income: role.incomeJpy,
    age: Number(dayBefore(world.endMs, 0).slice(0, 4)) - birthYear,
    openedOn,
    holderName: names.kana ?? names.latin ?? '',
    sourceConfirmedOn: days === null ? null : dayBefore(world.endMs, days),
  })
  const input: CustomerInput = {
    kind: 'person',
    dateOfBirth: role.dateOfBirth,
    gender,
    names,
    aliases: [],
    openedOn,
    kyc,
  }
  return { externalId, input }
}

/** The name a customer's bank account is held in. */
export function holderOf(customer: DemonstrationCustomer): string {
  const { names, kyc } = customer.input
  return kyc.bankAccountHolder ?? names.kana ?? names.latin ?? ''
}
