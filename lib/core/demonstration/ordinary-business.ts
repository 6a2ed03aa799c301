import type { Actor, Draft } from '#lib/core/demonstration/actions.ts'
import {
  demonstrationSpan,
  drawRegularTimes,
  drawRhythm,
  drawTimes,
} from '#lib/core/demonstration/activity-times.ts'
import {
  MARKET,
  type PriceBook,
  TRADED_ASSETS,
  type TradedAsset,
} from '#lib/core/demonstration/asset-prices.ts'
import { openAddressBook } from '#lib/core/demonstration/counterparties.ts'
import {
  DEMONSTRATION_LIMITS,
  type DemonstrationCustomer,
  type Holdings,
} from '#lib/core/demonstration/exchange.ts'
import { HABIT_IDS, HABITS, type Habit, type HabitId } from '#lib/core/demonstration/habits.ts'
import { openLedger } from '#lib/core/demonstration/ledger.ts'
import { makeCorporation } from '#lib/core/demonstration/make-corporation.ts'
import { type MadePerson, makePerson } from '#lib/core/demonstration/make-person.ts'
import { foreignName } from '#lib/core/demonstration/person-names.ts'
import { type Random, randomFrom } from '#lib/core/demonstration/random.ts'
import { type Life, simulateCustomer } from '#lib/core/demonstration/simulate-customer.ts'
import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'
import type { TransactionInput } from '#lib/core/transactions/transaction.ts'
import { toUnits } from '#lib/std/decimal.ts'
import { DAY_MS } from '#lib/std/instant.ts'

export interface OrdinaryBusiness {
  readonly customers: readonly DemonstrationCustomer[]
  readonly drafts: readonly Draft[]
  readonly openingHoldings: ReadonlyMap<string, Holdings>
}

export interface BusinessOrder {
  readonly seed: string
  readonly customers: number
  readonly transactions: number
  readonly endMs: number
  readonly prices: PriceBook
}

interface Inhabitant {
  readonly made: MadePerson
  readonly habitId: HabitId
  readonly seed: string
  readonly weight: number
}

const FIRST_NUMBER = 10_001

/** The exchange without its stories: so many customers, exactly so many transactions. */
export function drawOrdinaryBusiness(sources: DemonstrationSources, order: BusinessOrder): OrdinaryBusiness {
  const inhabitants = Array.from({ length: order.customers }, (_, index) => settle(sources, order, index))
  const counts = apportion(
    inhabitants.map((each) => each.weight),
    order.transactions,
  )
  const span = demonstrationSpan(order.endMs, DEMONSTRATION_LIMITS.days)
  const rhythms = { home: drawRhythm(span, false), office: drawRhythm(span, true) }
  const openingHoldings = new Map<string, Holdings>()
  const drafts = inhabitants.flatMap((each, index) => {
    const count = counts[index] ?? 0
    if (count === 0) return []
    const random = randomFrom(`${each.seed}/business`)
    const opening = openingOf(random, each, order.prices.level)
    openingHoldings.set(each.made.externalId, opening)
    const fromMs = order.endMs - (each.made.openedDaysAgo - 1) * DAY_MS
    const rhythm = each.habitId === 'treasury' ? rhythms.office : rhythms.home
    const draw = HABITS[each.habitId].regular ? drawRegularTimes : drawTimes
    return simulateCustomer(
      lifeOf(random, each, { order, sources, opening }),
      draw(random, rhythm, { count, fromMs }),
    )
  })
  return {
    customers: inhabitants.map(({ made: { externalId, input } }) => ({ externalId, input })),
    drafts,
    openingHoldings,
  }
}

function settle(sources: DemonstrationSources, order: BusinessOrder, index: number): Inhabitant {
  const serial = String(FIRST_NUMBER + index)
  const seed = `${order.seed}/customer/${serial}`
  const random = randomFrom(seed)
  const habitId = random.weighted(HABIT_IDS, (id) => HABITS[id].perMille)
  const make = habitId === 'treasury' ? makeCorporation : makePerson
  const made = make(random, sources, {
    externalId: `DEMO-${serial}`,
    serial,
    habit: habitId,
    endMs: order.endMs,
  })
  const { eventsMedian, eventsSigma } = HABITS[habitId]
  const part = Math.min(1, made.openedDaysAgo / DEMONSTRATION_LIMITS.days)
  const weight = eventsMedian === 0 ? 0 : random.heavyTailed(eventsMedian, eventsSigma) * part
  return { made, habitId, seed, weight }
}

/** Shares a total out by weight in whole numbers (largest remainders). */
function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map((weight) => (weight / sum) * total)
  const counts = exact.map(Math.floor)
  const missing = total - counts.reduce((all, count) => all + count, 0)
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1
  return counts
}

function favouritesOf(random: Random, habit: Habit): readonly TradedAsset[] {
  if (habit.assets !== null) return [random.pick(habit.assets)]
  const wanted = random.int(1, habit.regular ? 2 : 4)
  const chosen = new Set<TradedAsset>()
  for (let tries = 0; tries < wanted; tries++) {
    chosen.add(random.weighted(TRADED_ASSETS, (asset) => MARKET[asset].popularity))
  }
  return [...chosen]
}

/** What customers of longer standing already hold when the ninety days begin. */
function openingOf(random: Random, { made, habitId }: Inhabitant, level: PriceBook['level']): Holdings {
  if (made.openedDaysAgo <= DEMONSTRATION_LIMITS.days || habitId === 'remitter') return {}
  const asset = random.weighted(TRADED_ASSETS, (each) => MARKET[each].popularity)
  const yen = Math.min(made.incomeJpy, random.heavyTailed(made.incomeJpy * 0.08, 1))
  const digits = MARKET[asset].orderDigits
  const quantity = (yen / level(asset, 0)).toFixed(digits)
  return { JPY: toUnits(String(random.int(0, 40) * 1_000)), [asset]: toUnits(quantity) }
}

function lifeOf(
  random: Random,
  { made, habitId, seed }: Inhabitant,
  world: { order: BusinessOrder; sources: DemonstrationSources; opening: Holdings },
): Life {
  const habit: Habit = HABITS[habitId]
  const { names } = made.input
  const own = names.latin ?? names.kanji ?? names.kana ?? ''
  const actor: Actor = { externalId: made.externalId, ip: homeIp(random), prices: world.order.prices, random }
  const pool = habitId === 'miner' ? random.pick(world.sources.miningPools) : null
  return {
    actor,
    habit,
    ledger: openLedger(world.opening),
    book: openAddressBook(randomFrom(`${seed}/book`), {
      seed: world.order.seed,
      names: { own, payee: payeeOf(world.sources, made, random) },
      nationality: made.nationality,
      remits: habitId === 'remitter',
    }),
    incomeJpy: made.incomeJpy,
    sourceConfirmed: made.sourceConfirmed,
    holder: made.input.kyc.bankAccountHolder ?? own,
    favourites: favouritesOf(random, habit),
    payout:
      pool === null ? null : { address: pool.address, chain: 'bitcoin', name: pool.pool, class: 'unknown' },
  }
}

/** Whom a remitter supports: a relative at home who bears another invented name of that country. */
function payeeOf(sources: DemonstrationSources, made: MadePerson, random: Random): string {
  const { nationality } = made
  if (nationality === 'JP') return made.input.names.latin ?? ''
  const gender = random.chance(0.5) ? 'male' : 'female'
  return foreignName(random, sources, { gender, nationality }).latin ?? ''
}

/** An address from blocks that belong to nobody (RFC 2544 for IPv4, RFC 3849 for IPv6), always from Japan. */
function homeIp(random: Random): TransactionInput['ip'] & {} {
  const address = random.chance(0.7)
    ? `198.${random.pick([18, 19])}.${random.int(0, 255)}.${random.int(1, 254)}`
    : `2001:db8:${random.int(1, 0xffff).toString(16)}:${random.int(1, 0xffff).toString(16)}::${random.int(1, 0xffff).toString(16)}`
  return { address, country: 'JP' }
}
