import { DAY_MS, fromEpochMs, HOUR_MS } from '#lib/std/instant.ts'

const JST_OFFSET_MS = 9 * HOUR_MS
const DAYS_PER_WEEK = 7
/** 1970-01-01 was a Thursday (Sunday is 0). */
const EPOCH_WEEKDAY = 4

/** A moment as people in Japan live it. */
export interface JstMoment {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly dayOfMonth: number
  readonly hour: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** The day and hour in Tokyo of an instant (milliseconds since 1970, UTC). Japan knows no summer time. */
export function jstMoment(epochMs: number): JstMoment {
  const local = epochMs + JST_OFFSET_MS
  const day = fromEpochMs(local).slice(0, 10)
  const days = Math.floor(local / DAY_MS)
  return {
    day,
    dayOfMonth: Number(day.slice(8)),
    hour: Math.floor((local - days * DAY_MS) / HOUR_MS),
    weekday: (((days + EPOCH_WEEKDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK,
  }
}

/** Midnight in Tokyo that begins the day of an instant. */
export function startOfJstDay(epochMs: number): number {
  return Math.floor((epochMs + JST_OFFSET_MS) / DAY_MS) * DAY_MS - JST_OFFSET_MS
}

/** Calendar day in Tokyo so many days before an instant. */
export function dayBefore(epochMs: number, days: number): string {
  return jstMoment(epochMs - days * DAY_MS).day
}
