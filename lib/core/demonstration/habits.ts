import type { TradedAsset } from '#lib/core/demonstration/asset-prices.ts'

/** What a customer can do next. */
export type ActionKind = 'fund' | 'buy' | 'sell' | 'send' | 'receive' | 'cash_out'

export interface Habit {
  /** Share of customers, in per mille. */
  readonly perMille: number
  /** Median number of transactions in ninety days at full scale, and the spread of its logarithm. */
  readonly eventsMedian: number
  readonly eventsSigma: number
  readonly actions: Readonly<Record<ActionKind, number>>
  /** Part of a month's income that one payment in amounts to. */
  readonly fundShare: number
  /** Part of what is at hand that one order moves: from, to. */
  readonly orderShare: readonly [number, number]
  /** At even intervals instead of when people are awake and prices move. */
  readonly regular: boolean
  readonly maleShare: number
  readonly sourceConfirmed: boolean
  readonly purpose: string | null
  /** Assets this habit always deals in; null: whatever is popular. */
  readonly assets: readonly TradedAsset[] | null
}

const person = {
  regular: false,
  maleShare: 0.7,
  sourceConfirmed: false,
  purpose: null,
  assets: null,
} as const

/** THE TABLE of habits: invented shares that add up to an exchange where few trade much and most trade little. */
export const HABITS = {
  holder: {
    ...person,
    perMille: 310,
    eventsMedian: 7,
    eventsSigma: 0.6,
    actions: { fund: 3, buy: 5, sell: 0.6, send: 1, receive: 0.3, cash_out: 0.3 },
    fundShare: 0.4,
    orderShare: [0.4, 1],
  },
  saver: {
    ...person,
    perMille: 220,
    eventsMedian: 26,
    eventsSigma: 0.5,
    actions: { fund: 2, buy: 9, sell: 0.2, send: 0.2, receive: 0, cash_out: 0.1 },
    fundShare: 0.12,
    orderShare: [0.2, 0.4],
    regular: true,
    maleShare: 0.58,
    purpose: '長期投資',
  },
  casual: {
    ...person,
    perMille: 232,
    eventsMedian: 24,
    eventsSigma: 0.7,
    actions: { fund: 2, buy: 5, sell: 4, send: 1.2, receive: 0.6, cash_out: 0.8 },
    fundShare: 0.2,
    orderShare: [0.15, 0.7],
  },
  trader: {
    ...person,
    perMille: 110,
    eventsMedian: 240,
    eventsSigma: 0.8,
    actions: { fund: 1, buy: 22, sell: 21, send: 1.5, receive: 1, cash_out: 0.8 },
    fundShare: 0.5,
    orderShare: [0.1, 0.8],
    maleShare: 0.84,
    sourceConfirmed: true,
    purpose: '短期売買',
  },
  remitter: {
    ...person,
    perMille: 34,
    eventsMedian: 30,
    eventsSigma: 0.4,
    actions: { fund: 4, buy: 4, sell: 0, send: 4, receive: 0, cash_out: 0 },
    fundShare: 0.25,
    orderShare: [0.8, 1],
    sourceConfirmed: true,
    purpose: '決済・送金',
    assets: ['XRP', 'USDT', 'XLM'],
  },
  miner: {
    ...person,
    perMille: 6,
    eventsMedian: 45,
    eventsSigma: 0.4,
    actions: { fund: 0, buy: 0, sell: 4, send: 0.3, receive: 9, cash_out: 1 },
    fundShare: 0.15,
    orderShare: [0.6, 1],
    sourceConfirmed: true,
    assets: ['BTC'],
  },
  dormant: {
    ...person,
    perMille: 46,
    eventsMedian: 0,
    eventsSigma: 0,
    actions: { fund: 1, buy: 0, sell: 0, send: 0, receive: 0, cash_out: 0 },
    fundShare: 0.1,
    orderShare: [1, 1],
  },
  treasury: {
    ...person,
    perMille: 42,
    eventsMedian: 40,
    eventsSigma: 0.8,
    actions: { fund: 2, buy: 5, sell: 3, send: 1.4, receive: 0.8, cash_out: 1.2 },
    fundShare: 0.15,
    orderShare: [0.3, 0.9],
    sourceConfirmed: true,
  },
} as const satisfies Record<string, Habit>
export type HabitId = keyof typeof HABITS
export const HABIT_IDS = Object.keys(HABITS) as HabitId[]
