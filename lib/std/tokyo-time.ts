import { DAY_MS, fromEpochMs, HOUR_MS, toEpochMs } from '#lib/std/instant.ts'

const TOKYO_OFFSET_MS = 9 * HOUR_MS

/** The calendar day in Japan of an instant, `YYYY-MM-DD`. Japan keeps +09:00 all year. */
export function tokyoDay(instant: string): string {
  return shifted(instant, TOKYO_OFFSET_MS).slice(0, 10)
}

/** Day and time in Japan of an instant, `YYYY-MM-DD HH:MM:SS`. */
export function tokyoDayTime(instant: string): string {
  return shifted(instant, TOKYO_OFFSET_MS).slice(0, 19).replace('T', ' ')
}

/** The instant at which a day begins in Japan, in UTC. */
export function tokyoDayStart(day: string): string {
  return shifted(`${day}T00:00:00.000Z`, -TOKYO_OFFSET_MS)
}

/** The day that many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return shifted(`${day}T00:00:00.000Z`, days * DAY_MS).slice(0, 10)
}

/** The instant that many hours later. */
export function addHours(instant: string, hours: number): string {
  return shifted(instant, hours * HOUR_MS)
}

function shifted(instant: string, ms: number): string {
  return fromEpochMs(toEpochMs(instant) + ms)
}
