import { fieldOf, type RecordNode } from '#lib/core/lists/formats/record-tree.ts'
import type { PartialDate } from '#lib/core/lists/listed-entity.ts'
import { composeDate } from '#lib/core/lists/partial-date.ts'

/** Years of the Hegira that can be years of birth; a later one is of the Gregorian calendar, whatever its label says. */
const HEGIRA_YEAR_MAX = 1500
const LUNAR_YEAR_IN_YEARS = 0.970_224
const LUNAR_EPOCH = 621.577
const SOLAR_EPOCH = 621

/**
 * The dates of birth that one `birthdate` part states: a day, a month or year, a range, or a year of the Hegira. Empty
 * when it names only a place; null when it says something about a date that cannot be read.
 */
export function parseEuBirth(part: RecordNode): PartialDate[] | null {
  const approximate = fieldOf(part, 'circa') === 'true'
  const printed = fieldOf(part, 'birthdate')
  const day = printedDay(printed)
  if (day !== null) return [{ from: day, to: day, approximate }]
  const year = fieldOf(part, 'year')
  const [from, to] = [fieldOf(part, 'yearrangefrom'), fieldOf(part, 'yearrangeto')]
  if (printed !== '') return null
  if (year !== '' && Number(year) !== 0) return ofYear(part, Number(year), approximate)
  if (from !== '' || to !== '') return ofRange(Number(from || to), Number(to || from), approximate)
  const dayOrMonth = [fieldOf(part, 'dayofmonth'), fieldOf(part, 'monthofyear')]
  return dayOrMonth.every((text) => text === '' || Number(text) === 0) ? [] : null
}

function ofYear(part: RecordNode, year: number, approximate: boolean): PartialDate[] | null {
  if (fieldOf(part, 'calendartype') === 'ISLAMIC' && year < HEGIRA_YEAR_MAX) return hegira(year)
  const month = Number(fieldOf(part, 'monthofyear')) || undefined
  const day = Number(fieldOf(part, 'dayofmonth')) || undefined
  const date = composeDate(year, month, month === undefined ? undefined : day)
  return date === null ? null : [{ from: date, to: date, approximate }]
}

function ofRange(from: number, to: number, approximate: boolean): PartialDate[] | null {
  const [first, last] = [composeDate(from), composeDate(to)]
  return first === null || last === null || last < first ? null : [{ from: first, to: last, approximate }]
}

/** The EU does not say whether the year is lunar or (as in Iran) solar: both readings, each over the two years it spans. */
function hegira(year: number): PartialDate[] | null {
  const lunar = Math.floor(year * LUNAR_YEAR_IN_YEARS + LUNAR_EPOCH)
  const solar = year + SOLAR_EPOCH
  const readings = [lunar, solar].flatMap((first) => ofRange(first, first + 1, true) ?? [])
  return readings.length === 0 ? null : readings
}

/** `1962-09-03`, also with a time after it. */
function printedDay(printed: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(printed)
  if (!parts) return null
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  return year === undefined ? null : composeDate(year, month, day)
}
