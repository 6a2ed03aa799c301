import type { PartialDate } from '#lib/core/lists/listed-entity.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const APPROXIMATE = /\b(?:circa|approximately|approx|about|around|ca|c)\b\.?/i
const EARLIEST_YEAR = 1800
const LATEST_YEAR = 2199

/** One known date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function exactDate(text: string, approximate = false): PartialDate {
  return { from: text, to: text, approximate }
}

/**
 * Composes a date from its parts; null when the day does not exist in the calendar or the year is outside
 * 1800-2199 (then the text is no date of birth or designation).
 */
export function composeDate(year: number, month?: number, day?: number): string | null {
  if (!Number.isInteger(year) || year < EARLIEST_YEAR || year > LATEST_YEAR) return null
  const yearText = String(year)
  if (month === undefined) return yearText
  if (month < 1 || month > 12) return null
  const monthText = `${yearText}-${String(month).padStart(2, '0')}`
  if (day === undefined) return monthText
  if (day < 1 || day > daysIn(year, month)) return null
  return `${monthText}-${String(day).padStart(2, '0')}`
}

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a day that the calendar has. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  return composeDate(Number(year), partOf(month), partOf(day)) === text
}

function partOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Reads an English date as OFAC and the UN print it: `01 Dec 1963`, `Sep 1958`, `1946`, `circa 1951`,
 * `1951 to 1953`, `1960s`, `Between Aug. and Sep. 1977`. Null when it says no date.
 */
export function parseEnglishDate(printed: string): PartialDate | null {
  const approximate = APPROXIMATE.test(printed)
  const text = printed.replace(APPROXIMATE, ' ').replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim()
  const decade = /^(?:early |mid |late )?(\d{3})0s$/i.exec(text)
  if (decade) return { from: `${decade[1]}0`, to: `${decade[1]}9`, approximate: true }
  const monthRange = /^between (\w+) and (\w+) (\d{4})$/i.exec(text)
  if (monthRange)
    return range(`${monthRange[1]} ${monthRange[3]}`, `${monthRange[2]} ${monthRange[3]}`, approximate)
  const [first = '', second] = text
    .replace(/^between /i, '')
    .split(/ (?:to|and) |(?<=\d{4})\s*-\s*(?=\d{4})/i)
  return second === undefined ? range(first, first, approximate) : range(first, second, approximate)
}

function range(first: string, second: string, approximate: boolean): PartialDate | null {
  const from = englishDay(first)
  const to = englishDay(second)
  return from && to && from.slice(0, 4) <= to.slice(0, 4) ? { from, to, approximate } : null
}

function englishDay(text: string): string | null {
  const parts = /^(?:(\d{1,2}) )?(?:([a-z]{3,9}) )?(\d{4})$/i.exec(text.trim())
  if (!parts) return null
  const [, day, monthName, year] = parts
  if (monthName === undefined) return day === undefined ? composeDate(Number(year)) : null
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? null : composeDate(Number(year), month, day === undefined ? undefined : Number(day))
}

/**
 * The day that an Excel serial number stands for (1900 date system, where 60 is the day that never was), from
 * 1 March 1900 on; null outside the range that list dates can have.
 */
export function excelSerialDate(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 109_574) return null
  // Civil date from days (H. Hinnant, "chrono-compatible low-level date algorithms"): eras of 400 years, March-based.
  const shifted = serial + 693_899
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return composeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
