import {
  type Actor,
  cryptoLeg,
  type Draft,
  fiatLeg,
  orderQuantity,
  quantityWorth,
  trade,
} from '#lib/core/demonstration/actions.ts'
import { MARKET, TRADED_ASSETS, type TradedAsset } from '#lib/core/demonstration/asset-prices.ts'
import type { AddressBook, Counterparty } from '#lib/core/demonstration/counterparties.ts'
import type { ActionKind, Habit } from '#lib/core/demonstration/habits.ts'
import type { Ledger } from '#lib/core/demonstration/ledger.ts'

/** Largest amount that a customer without confirmed source of funds moves in one go, in yen. */
const UNCONFIRMED_MAX_JPY = 1_500_000
const CONFIRMED_MAX_JPY = 24_000_000
const ORDER_MIN_JPY = 1_000
const PAYMENT_MIN_JPY = 3_000
const MONTHS = 12
/** A bank transfer is rounded as people round. */
const ROUND_JPY = [1_000, 5_000, 10_000, 50_000] as const
const CASH_OUT_MIN_JPY = 20_000
const BELOW_BALANCE = 0.9999

/** A customer at work: what it is like, what it holds, whom it deals with. */
export interface Life {
  readonly actor: Actor
  readonly habit: Habit
  readonly ledger: Ledger
  readonly book: AddressBook
  readonly incomeJpy: number
  readonly sourceConfirmed: boolean
  /** As on the bank account. */
  readonly holder: string
  readonly favourites: readonly TradedAsset[]
  /** Where a miner is paid from. */
  readonly payout: Counterparty | null
}

/** One customer's business at the given moments: each time something that its habit and its balances allow. */
export function simulateCustomer(life: Life, times: readonly number[]): Draft[] {
  return times.map((at) => {
    const { actions } = life.habit
    const wish = life.actor.random.weighted(Object.keys(actions) as ActionKind[], (kind) => actions[kind])
    for (const kind of [wish, ...FALLBACKS[wish]]) {
      const draft = ACTIONS[kind](life, at)
      if (draft !== null && life.ledger.book(draft)) return draft
    }
    throw new Error('demonstration: a customer could not even pay in')
  })
}

/** What somebody does instead when there is nothing to do it with. */
const FALLBACKS: Readonly<Record<ActionKind, readonly ActionKind[]>> = {
  fund: [],
  buy: ['fund'],
  sell: ['buy', 'fund'],
  send: ['buy', 'fund'],
  receive: ['fund'],
  cash_out: ['sell', 'buy', 'fund'],
}

const ACTIONS: Readonly<Record<ActionKind, (life: Life, at: number) => Draft | null>> = {
  fund,
  buy,
  sell,
  send,
  receive,
  cash_out: cashOut,
}

function ceiling(life: Life): number {
  return life.sourceConfirmed ? CONFIRMED_MAX_JPY : UNCONFIRMED_MAX_JPY
}

function fund(life: Life, at: number): Draft {
  const { random } = life.actor
  const wish = random.heavyTailed((life.incomeJpy / MONTHS) * life.habit.fundShare, 0.8)
  const step = random.pick(ROUND_JPY)
  const yen = Math.max(PAYMENT_MIN_JPY, Math.round(Math.min(ceiling(life), wish) / step) * step)
  return fiatLeg(life.actor, at, { kind: 'fiat_deposit', yen, name: life.holder })
}

function share(life: Life): number {
  const [from, to] = life.habit.orderShare
  return from + life.actor.random.next() * (to - from)
}

function buy(life: Life, at: number): Draft | null {
  const yen = life.ledger.about('JPY') * share(life) * BELOW_BALANCE
  if (yen < ORDER_MIN_JPY) return null
  const asset = life.actor.random.weighted(life.favourites, (each) => MARKET[each].popularity)
  const quantity = quantityWorth(life.actor.prices, asset, { yen, ms: at })
  return quantity === null ? null : trade(life.actor, at, { side: 'buy', asset, quantity })
}

/** Part of some holding worth the trouble, at most so many yen. */
function holdingToMove(
  life: Life,
  at: number,
  maxJpy: number,
): { asset: TradedAsset; quantity: string } | null {
  const { prices, random } = life.actor
  const worth = (asset: TradedAsset) => life.ledger.about(asset) * prices.level(asset, at)
  const held = TRADED_ASSETS.filter((asset) => worth(asset) >= ORDER_MIN_JPY)
  if (held.length === 0) return null
  const asset = random.pick(held)
  const yen = Math.min(maxJpy, worth(asset) * share(life) * BELOW_BALANCE)
  const quantity = orderQuantity(asset, yen / prices.level(asset, at))
  return quantity === null ? null : { asset, quantity }
}

function sell(life: Life, at: number): Draft | null {
  const holding = holdingToMove(life, at, CONFIRMED_MAX_JPY)
  return holding === null ? null : trade(life.actor, at, { side: 'sell', ...holding })
}

function send(life: Life, at: number): Draft | null {
  const holding = holdingToMove(life, at, ceiling(life))
  if (holding === null) return null
  const counterparty = life.book.counterparty(holding.asset)
  const purpose = life.habit.purpose === '決済・送金' ? '家族への送金' : '自己保有分の移転'
  return cryptoLeg(life.actor, at, { kind: 'withdrawal', ...holding, counterparty, purpose })
}

function receive(life: Life, at: number): Draft | null {
  const { random, prices } = life.actor
  const asset = random.weighted(life.favourites, (each) => MARKET[each].popularity)
  const wish = random.heavyTailed((life.incomeJpy / MONTHS) * life.habit.fundShare, 0.9)
  const yen = Math.min(ceiling(life), Math.max(ORDER_MIN_JPY, wish))
  const quantity = quantityWorth(prices, asset, { yen, ms: at })
  if (quantity === null) return null
  const counterparty = life.payout ?? life.book.counterparty(asset)
  return cryptoLeg(life.actor, at, { kind: 'deposit', asset, quantity, counterparty })
}

function cashOut(life: Life, at: number): Draft | null {
  const balance = life.ledger.about('JPY')
  if (balance < CASH_OUT_MIN_JPY) return null
  const yen = Math.floor(Math.min(ceiling(life), balance * share(life)) / 1_000) * 1_000
  return fiatLeg(life.actor, at, { kind: 'fiat_withdrawal', yen, name: life.holder })
}
