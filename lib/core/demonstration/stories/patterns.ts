import { cryptoLeg, trade } from '#lib/core/demonstration/actions.ts'
import type { Counterparty } from '#lib/core/demonstration/counterparties.ts'
import type { DemonstrationCustomer, PlantedStory } from '#lib/core/demonstration/exchange.ts'
import { freshAddress } from '#lib/core/demonstration/fresh-address.ts'
import { japaneseName } from '#lib/core/demonstration/person-names.ts'
import {
  holderOf,
  openStory,
  QUIET,
  type StoryTeller,
  type StoryWorld,
  type Verdict,
  withdrawal,
} from '#lib/core/demonstration/stories/story-teller.ts'

const LARGE: Verdict = { answer: 'release', rule: 'large-without-source-of-funds' }
const REPEATED: Verdict = { answer: 'release', rule: 'just-below-threshold' }
const REGULATED: Verdict = { answer: 'release', rule: 'specified-country' }
/** From this one on the repetition is a pattern. */
const PATTERN_FROM = 3

export function patternStories(world: StoryWorld): PlantedStory[] {
  return [
    structuring(world, { id: 'S04', hoursAgo: 21, count: 9 }),
    structuring(world, { id: 'S17', hoursAgo: 14 * 24, count: 5 }),
    structuring(world, { id: 'S22', hoursAgo: 23, count: 7 }),
    russianMiner(world),
    dormant(world),
    mule(world),
    unexplained(world, 'S10', 7),
    unexplained(world, 'S21', 55),
    unexplained(world, 'S24', 19),
    unexplained(world, 'S25', 20),
    belarusianConnection(world),
    specifiedCountry(world),
  ]
}

/** Withdrawals worth just under 100,000 yen, again and again within a day, to three wallets (敷居値を若干下回る取引). */
function structuring(world: StoryWorld, plan: { id: string; hoursAgo: number; count: number }): PlantedStory {
  const story = openStory(world, plan.id)
  const customer = story.person({
    ...{ occupation: '飲食店経営', dateOfBirth: '1976-11-02', incomeJpy: 4_100_000 },
    ...{ purpose: '決済・送金', openedDaysAgo: 220, sourceConfirmedDaysAgo: 150 },
  })
  const actor = story.actor(customer)
  const start = plan.hoursAgo
  const name = holderOf(customer)
  story.payInAndBuy(actor, story.hoursAgo(start + 5), { yen: plan.count * 125_000, asset: 'XRP', name })
  const wallets = Array.from({ length: 3 }, () => freshAddress(story.random, 'xrpl'))
  for (let number = 1; number <= plan.count; number++) {
    const at = story.hoursAgo(start - (number - 1) * (20 / plan.count) - story.random.next())
    const quantity = story.worth('XRP', 99_900 - story.random.int(0, 4_200), at)
    const address = story.random.pick(wallets)
    const counterparty: Counterparty = { address, chain: 'xrpl', country: 'JP', class: 'unhosted' }
    const verdict = number >= PATTERN_FROM ? REPEATED : QUIET
    story.tell(withdrawal(actor, at, { asset: 'XRP', quantity, counterparty, purpose: '仕入代金' }), verdict)
  }
  return story.finish()
}

/** Pools whose payouts arrive; the deposits are made from a connection in Russia (Irkutsk, as the exchange noted). */
const POOLS = ['EMCDPool', 'Sigmapool.com']

function russianMiner(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S05')
  const customer = story.person({
    names: { latin: 'Gleb Ognev', kana: 'グレブ オグネフ' },
    ...{ dateOfBirth: '1991-04-12', nationality: 'RU', occupation: '自営業', incomeJpy: 7_500_000 },
    ...{ purpose: '資産運用', openedDaysAgo: 260, sourceConfirmedDaysAgo: 240 },
  })
  const actor = story.actor(customer, 'RU')
  const pools = world.sources.miningPools.filter((each) => POOLS.includes(each.pool))
  for (let payout = 0; payout < 8; payout++) {
    const pool = story.random.pick(pools)
    const at = story.hoursAgo(24 * (22 - payout * 2.9) + story.random.next() * 6)
    const quantity = story.worth('BTC', 210_000 + story.random.int(0, 160_000), at)
    const counterparty: Counterparty = {
      address: pool.address,
      chain: 'bitcoin',
      name: pool.pool,
      class: 'unknown',
    }
    story.tell(cryptoLeg(actor, at, { kind: 'deposit', asset: 'BTC', quantity, counterparty }), REGULATED)
  }
  return story.finish()
}

/** Nothing for years, then a large deposit that leaves as yen the same evening (休眠口座の突然の多額入出金). */
function dormant(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S08')
  const customer = story.person({
    ...{ occupation: '年金受給者', dateOfBirth: '1954-01-23', incomeJpy: 2_100_000 },
    ...{ purpose: '長期投資', openedDaysAgo: 2_870, sourceConfirmedDaysAgo: null },
  })
  const actor = story.actor(customer)
  const at = story.hoursAgo(21)
  const counterparty: Counterparty = {
    address: freshAddress(story.random, 'bitcoin'),
    chain: 'bitcoin',
    class: 'unhosted',
  }
  const quantity = story.worth('BTC', 4_950_000, at)
  story.tell(cryptoLeg(actor, at, { kind: 'deposit', asset: 'BTC', quantity, counterparty }), LARGE)
  const sold = story.hoursAgo(20.4)
  story.tell(trade(actor, sold, { side: 'sell', asset: 'BTC', quantity }))
  const leg = { kind: 'fiat_withdrawal', yen: 4_700_000, name: holderOf(customer) } as const
  story.tell(story.fiat(actor, story.hoursAgo(19.6), leg), LARGE)
  return story.finish()
}

/** A student is paid by strangers, just under two million yen each, buys and sends everything on within the hour. */
function mule(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S09')
  const customer = story.person({
    ...{ occupation: '学生', dateOfBirth: '2004-10-30', incomeJpy: 600_000 },
    ...{ purpose: '情報収集', openedDaysAgo: 19, sourceConfirmedDaysAgo: null },
  })
  const actor = story.actor(customer)
  const amounts = [1_960_000, 1_880_000, 1_990_000, 1_930_000]
  amounts.forEach((yen, index) => {
    const payer = japaneseName(story.random, world.sources, { gender: 'female', birthYear: 1950 }).kana ?? ''
    const leg = { kind: 'fiat_deposit', yen, name: payer } as const
    story.tell(
      story.fiat(actor, story.hoursAgo(13 - index * 1.1), leg),
      index + 1 >= PATTERN_FROM ? REPEATED : QUIET,
    )
  })
  passOn(
    story,
    customer,
    amounts.reduce((sum, yen) => sum + yen, 0),
  )
  return story.finish()
}

function passOn(story: StoryTeller, customer: DemonstrationCustomer, yen: number): void {
  const actor = story.actor(customer)
  const bought = story.hoursAgo(8.9)
  const quantity = story.worth('USDT', yen * 0.99, bought)
  story.tell(trade(actor, bought, { side: 'buy', asset: 'USDT', quantity }))
  const counterparty: Counterparty = {
    address: freshAddress(story.random, 'tron'),
    chain: 'tron',
    class: 'unhosted',
  }
  const leg = { asset: 'USDT', quantity, counterparty, purpose: '投資' } as const
  story.tell(withdrawal(actor, story.hoursAgo(8.7), leg), LARGE)
}

/** A large payment in whose source nobody has asked about for too long. */
function unexplained(world: StoryWorld, id: string, hoursAgo: number): PlantedStory {
  const story = openStory(world, id)
  const customer = story.person({
    ...{ occupation: '会社員', dateOfBirth: '1981-08-15', incomeJpy: 5_100_000 },
    ...{ purpose: '資産運用', openedDaysAgo: 1_130, sourceConfirmedDaysAgo: id === 'S10' ? 512 : null },
  })
  const leg = { kind: 'fiat_deposit', yen: 6_500_000, name: holderOf(customer) } as const
  story.tell(story.fiat(story.actor(customer), story.hoursAgo(hoursAgo), leg), LARGE)
  return story.finish()
}

/** A remittance to an exchange in a country with which dealings need a permit (特定国, 外為法 16 条). */
function specifiedCountry(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S14')
  const customer = story.person({
    ...{ occupation: '自営業', dateOfBirth: '1969-02-07', incomeJpy: 9_300_000 },
    ...{ purpose: '決済・送金', openedDaysAgo: 640, sourceConfirmedDaysAgo: 80 },
  })
  const actor = story.actor(customer)
  story.payInAndBuy(actor, story.hoursAgo(29), { yen: 1_200_000, asset: 'XRP', name: holderOf(customer) })
  const counterparty: Counterparty = {
    ...{ address: freshAddress(story.random, 'xrpl'), chain: 'xrpl', tag: '4110027' },
    ...{ country: 'IR', class: 'foreign_vasp', vasp: 'Specimen Exchange Kish' },
  }
  const at = story.hoursAgo(4)
  const leg = {
    asset: 'XRP',
    quantity: story.worth('XRP', 950_000, at),
    counterparty,
    purpose: '絨毯の仕入代金',
  } as const
  story.tell(withdrawal(actor, at, leg), { answer: 'hold', rule: 'specified-country' })
  return story.finish()
}

/** A resident of Japan whose orders suddenly come from a connection in Belarus. */
function belarusianConnection(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S23')
  const customer = story.person({
    ...{ occupation: 'システムエンジニア', dateOfBirth: '1989-12-01', incomeJpy: 7_800_000 },
    ...{ purpose: '短期売買', openedDaysAgo: 510, sourceConfirmedDaysAgo: 100 },
  })
  const home = story.actor(customer)
  story.payInAndBuy(home, story.hoursAgo(200), { yen: 900_000, asset: 'SOL', name: holderOf(customer) })
  const abroad = story.actor(customer, 'BY')
  for (const hours of [52, 31, 22, 5]) {
    const at = story.hoursAgo(hours)
    const quantity = story.worth('SOL', 90_000 + story.random.int(0, 60_000), at)
    story.tell(trade(abroad, at, { side: 'sell', asset: 'SOL', quantity }), REGULATED)
  }
  return story.finish()
}
