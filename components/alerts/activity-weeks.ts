import type { ActivityDay } from '#lib/queries/alerts/alert-detail.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'

const WEEKS = 13
const WEEK_DAYS = 7
const DAY_MS = 86_400_000

/** What moved in and out in one week, in whole yen, and the day (`YYYY-MM-DD`) that the week begins on. */
export interface ActivityWeek {
  readonly firstDay: string
  readonly yen: bigint
}

/**
 * Thirteen weeks, the last of which ends on the day of the instant. Days are days in Tokyo as in the answer of the
 * database: what came before nine in the morning would fall out of the last week by the day in Greenwich.
 */
export function weeksOfActivity(days: readonly ActivityDay[], until: string): ActivityWeek[] {
  const last = Date.parse(tokyoDay(until))
  return Array.from({ length: WEEKS }, (_, index) => {
    const end = last - (WEEKS - 1 - index) * WEEK_DAYS * DAY_MS
    const start = end - (WEEK_DAYS - 1) * DAY_MS
    const yen = days
      .filter((day) => Date.parse(day.day) >= start && Date.parse(day.day) <= end)
      .reduce((sum, day) => sum + BigInt(day.inJpy) + BigInt(day.outJpy), 0n)
    return { firstDay: new Date(start).toISOString().slice(0, 10), yen }
  })
}
