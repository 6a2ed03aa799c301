const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1000
const REIWA_FIRST_YEAR = 2019
const REIWA_START = '2019-05-01'

/** Japan keeps +09:00 all year, so its wall clock is UTC moved by nine hours. */
function tokyoIso(instant: Date): string {
  return new Date(instant.getTime() + TOKYO_OFFSET_MS).toISOString()
}

/** The day in Japan, `2026-11-23`. */
export function formatDay(instant: Date): string {
  return tokyoIso(instant).slice(0, 10)
}

/** Day and time in Japan, `2026-11-23 11:02`, with seconds when asked. */
export function formatDayTime(instant: Date, seconds = false): string {
  return tokyoIso(instant)
    .slice(0, seconds ? 19 : 16)
    .replace('T', ' ')
}

/** The year of the era, `令和8年`; `令和元年` for 2019; the Western year before the era began (2019-05-01). */
export function formatReiwa(instant: Date): string {
  const day = formatDay(instant)
  const year = Number(day.slice(0, 4))
  if (day < REIWA_START) return `${year}年`
  const inEra = year - REIWA_FIRST_YEAR + 1
  return `令和${inEra === 1 ? '元' : inEra}年`
}
