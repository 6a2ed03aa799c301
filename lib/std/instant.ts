/**
 * Instants as milliseconds since 1970-01-01T00:00Z, without any clock or time zone data: the pure storeys compare and
 * shift times but never ask for the present one.
 */
export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2}))?$/

/** Days since 1970-01-01 of a proleptic Gregorian date: whole 400-year cycles, with March as the first month. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/**
 * Milliseconds of an ISO 8601 instant with offset (RFC 3339), or of the first moment of a day in UTC when only a day
 * is given. Finer than a millisecond is cut off. Throws on other texts (parse at the border first).
 */
export function toEpochMs(text: string): number {
  const match = PATTERN.exec(text)
  if (match === null) throw new Error(`not an instant: ${text.slice(0, 60)}`)
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = match
  const local = daysFromCivil(Number(year), Number(month), Number(day)) * DAY_MS
  const time = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * 1_000
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  return local + time + milliseconds - offsetMs(offset)
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0
  const size = Number(offset.slice(1, 3)) * HOUR_MS + Number(offset.slice(4, 6)) * MINUTE_MS
  return offset.startsWith('-') ? -size : size
}

/** The instant in UTC as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export function fromEpochMs(ms: number): string {
  const days = Math.floor(ms / DAY_MS)
  const rest = ms - days * DAY_MS
  const { year, month, day } = civilFromDays(days)
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  const time = [rest / HOUR_MS, (rest % HOUR_MS) / MINUTE_MS, (rest % MINUTE_MS) / 1_000].map((part) =>
    pad(Math.floor(part)),
  )
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${time.join(':')}.${pad(rest % 1_000, 3)}Z`
}
