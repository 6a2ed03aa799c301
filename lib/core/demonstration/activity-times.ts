import { jstMoment, startOfJstDay } from '#lib/core/demonstration/jst-calendar.ts'
import type { Random } from '#lib/core/demonstration/random.ts'
import { DAY_MS, HOUR_MS } from '#lib/std/instant.ts'

/** How busy each hour of the day is in Tokyo: quiet before dawn, lunch, and the long evening. */
const HOUR_WEIGHTS = [
  28, 16, 9, 6, 5, 7, 14, 30, 44, 48, 50, 52, 66, 52, 48, 48, 50, 54, 60, 70, 82, 92, 84, 52,
] as const
const OFFICE_HOURS = [9, 18] as const
/** Sunday first. */
const PRIVATE_WEEK = [0.95, 1, 0.98, 1, 1.02, 1.12, 0.98] as const
const OFFICE_WEEK = [0.03, 1, 1, 1, 1, 1.05, 0.05] as const
/** Most employers pay on the 25th, many on the 10th or at the month's end. */
const PAYDAY_WEIGHT: Readonly<Record<number, number>> = {
  25: 1.9,
  26: 1.45,
  27: 1.2,
  10: 1.25,
  30: 1.15,
  31: 1.15,
}

/** When business is done: hours of the span with the weight of all hours up to and including each. */
export interface Rhythm {
  readonly startMs: number
  readonly endMs: number
  readonly cumulative: readonly number[]
}

/** The rhythm of private customers, or of offices. */
export function drawRhythm(
  span: { readonly startMs: number; readonly endMs: number },
  office: boolean,
): Rhythm {
  const cumulative: number[] = []
  let sum = 0
  for (let at = span.startMs; at < span.endMs; at += HOUR_MS) {
    sum += hourWeight(at, office)
    cumulative.push(sum)
  }
  return { ...span, cumulative }
}

function hourWeight(at: number, office: boolean): number {
  const { hour, weekday, dayOfMonth } = jstMoment(at)
  const payday = PAYDAY_WEIGHT[dayOfMonth] ?? 1
  const day = (office ? OFFICE_WEEK : PRIVATE_WEEK)[weekday] ?? 1
  const open = !office || (hour >= OFFICE_HOURS[0] && hour < OFFICE_HOURS[1])
  return (open ? (HOUR_WEIGHTS[hour] ?? 1) : 0.2) * day * payday
}

/** So many moments of one customer in time order, none before `fromMs`. */
export function drawTimes(
  random: Random,
  rhythm: Rhythm,
  order: { count: number; fromMs: number },
): number[] {
  const from = Math.max(rhythm.startMs, order.fromMs)
  const first = Math.min(rhythm.cumulative.length - 1, Math.floor((from - rhythm.startMs) / HOUR_MS))
  const floor = rhythm.cumulative[first - 1] ?? 0
  const total = rhythm.cumulative.at(-1) ?? 0
  const times: number[] = []
  for (let made = 0; made < order.count; made++) {
    const hour = indexAtWeight(rhythm.cumulative, floor + random.next() * (total - floor))
    const start = rhythm.startMs + hour * HOUR_MS
    times.push(Math.floor(start + random.next() * Math.min(HOUR_MS, rhythm.endMs - start)))
  }
  return times.sort((a, b) => a - b)
}

function indexAtWeight(cumulative: readonly number[], weight: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) <= weight) low = middle + 1
    else high = middle
  }
  return low
}

/** So many moments at even intervals, always near the same hour: a standing order (積立). */
export function drawRegularTimes(
  random: Random,
  rhythm: Rhythm,
  order: { count: number; fromMs: number },
): number[] {
  const from = Math.max(rhythm.startMs, order.fromMs)
  const step = (rhythm.endMs - from) / order.count
  const hour = random.int(7, 22)
  const phase = random.next()
  return Array.from({ length: order.count }, (_, index) => {
    const day = startOfJstDay(from + (index + phase) * step)
    const at = day + hour * HOUR_MS + Math.floor((index / order.count + random.next() / 20) * HOUR_MS)
    // An order whose hour of the last day has not come yet is carried out within the last hours instead.
    const latest = rhythm.endMs - 1 - Math.floor(random.next() * 6 * HOUR_MS)
    return at < rhythm.endMs ? Math.max(from, at) : Math.max(from, latest)
  }).sort((a, b) => a - b)
}

/** The span of the demonstration: whole hours, so many days back from its end. */
export function demonstrationSpan(endMs: number, days: number): { startMs: number; endMs: number } {
  return { startMs: endMs - days * DAY_MS, endMs }
}
