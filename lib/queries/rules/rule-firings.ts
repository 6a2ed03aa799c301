import type { RuleFiringRow } from '#lib/db/screens/rule-rows.ts'
import { addDays, tokyoDay } from '#lib/std/tokyo-time.ts'

/** How many days back the pages of rules count. */
export const FIRING_DAYS = 30

/** How often a rule fired on each of the last days, the days without included, and when last. */
export interface RuleFirings {
  /** Oldest first, `FIRING_DAYS` of them, today last; days in Japan. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly total: number
  /** UTC, ISO 8601; null when it has not fired. */
  readonly lastAt: string | null
}

/** First day of the counted span, in Japan. */
export function firstFiringDay(now: Date): string {
  return addDays(tokyoDay(now.toISOString()), 1 - FIRING_DAYS)
}

/** Spreads a rule's counted days over the whole span. */
export function spreadFirings(rows: readonly RuleFiringRow[], now: Date): RuleFirings {
  const first = firstFiringDay(now)
  const counts = new Map(rows.map(({ day, count }) => [day, count]))
  const days = Array.from({ length: FIRING_DAYS }, (_, at) => addDays(first, at)).map((day) => ({
    day,
    count: counts.get(day) ?? 0,
  }))
  const lastAt = rows.reduce<string | null>(
    (latest, row) => (latest === null || row.lastAt > latest ? row.lastAt : latest),
    null,
  )
  return { days, total: days.reduce((sum, { count }) => sum + count, 0), lastAt }
}
