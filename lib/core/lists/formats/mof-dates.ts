import { enumeratorsToLines, foldCell, saysNothing } from '#lib/core/lists/formats/mof-cell.ts'
import type { PartialDate } from '#lib/core/lists/listed-entity.ts'
import { composeDate, excelSerialDate } from '#lib/core/lists/partial-date.ts'

/** Dates read from one cell, and the pieces that hold a digit but no date we understand. */
export interface MofDates {
  readonly dates: readonly PartialDate[]
  readonly unreadable: readonly string[]
}

const ALTERNATIVES = /\n|;|、|又は|または|若しくは|及び/
const RANGE = /^(?:頃)?(?:から|より|-|~|～|〜|–|—)/
const APPROXIMATE = /頃|ごろ|おおよそ|およそ|約|推定|circa|approx/i
/** An Excel serial: five digits, or four that are no year (births of before 19 May 1927). */
const SERIAL = /^\d{5}$|^(?:[3-9]\d{3}|2[2-9]\d\d)$/

/** Parts of the date before, which a shortened one such as `1991年7月14日又は6月14日` leaves out. */
interface Context {
  year?: number
  month?: number
}

interface Piece {
  readonly date: string
  readonly rest: string
}

/**
 * Reads a 生年月日 cell: Excel serials, `1963年6月6日`, `1963年頃`, `1963年から1968年の間`, `1954年-1955年`,
 * several after 又は, 、, line breaks or `(a) (b)`, full-width digits, years left out when repeated.
 */
export function parseMofDates(cell: string): MofDates {
  const dates: PartialDate[] = []
  const unreadable: string[] = []
  const context: Context = {}
  const text = enumeratorsToLines(foldCell(cell).normalize('NFKC')).replace(/(から|より)\s*\n/g, '$1')
  for (const printed of text.split(ALTERNATIVES)) {
    const piece = printed.replace(/\s+/g, '').replace(/^おおよそ|^およそ|^約/, '')
    if (saysNothing(piece) || !/\d/.test(piece) || /^born/i.test(piece)) continue
    const read = readRange(piece, context)
    if (read === null) unreadable.push(printed.trim())
    else dates.push(APPROXIMATE.test(printed) ? { ...read, approximate: true } : read)
  }
  return { dates, unreadable }
}

/** Every `2002.3.1`-like day in a 告示日付 cell, in the order printed: the notice first, then its 改訂. */
export function parseNoticeDays(cell: string): string[] {
  return [...foldCell(cell).matchAll(/(\d{4})\.(\d{1,2})\.(\d{1,2})/g)].flatMap(([, year, month, day]) => {
    const date = composeDate(Number(year), Number(month), Number(day))
    return date === null ? [] : [date]
  })
}

function readRange(piece: string, context: Context): PartialDate | null {
  const first = readDate(piece, context)
  if (first === null) return null
  const range = RANGE.exec(first.rest)
  if (range === null) return { from: first.date, to: first.date, approximate: false }
  const second = readDate(first.rest.slice(range[0].length), context)
  if (second === null) return null
  return { from: first.date, to: second.date, approximate: false }
}

function readDate(text: string, context: Context): Piece | null {
  if (SERIAL.test(text)) {
    const date = excelSerialDate(Number(text))
    return date === null ? null : { date, rest: '' }
  }
  const full = /^(\d{4})(?:年|\/|\.)(\d{1,2})(?:月|\/|\.)(\d{1,2})(?:\/\d{1,2})?日?/.exec(text)
  if (full) return compose(full, context, { year: full[1], month: full[2], day: full[3] })
  const yearMonth = /^(\d{4})年(\d{1,2})月/.exec(text)
  if (yearMonth) return compose(yearMonth, context, { year: yearMonth[1], month: yearMonth[2] })
  const year = /^(\d{4})(?!\d)年?/.exec(text)
  if (year) return compose(year, context, { year: year[1] })
  return readShortened(text, context)
}

function readShortened(text: string, context: Context): Piece | null {
  if (context.year === undefined) return null
  const known = String(context.year)
  const monthDay = /^(\d{1,2})月(?:(\d{1,2})日)?/.exec(text)
  if (monthDay) return compose(monthDay, context, { year: known, month: monthDay[1], day: monthDay[2] })
  const day = /^(\d{1,2})日/.exec(text)
  if (day && context.month !== undefined) {
    return compose(day, context, { year: known, month: String(context.month), day: day[1] })
  }
  const shortYear = /^(\d{2})(?!\d)年?/.exec(text)
  return shortYear ? compose(shortYear, context, { year: `${known.slice(0, 2)}${shortYear[1]}` }) : null
}

function compose(
  match: RegExpExecArray,
  context: Context,
  parts: { year: string | undefined; month?: string | undefined; day?: string | undefined },
): Piece | null {
  const year = Number(parts.year)
  const month = parts.month === undefined ? undefined : Number(parts.month)
  const date = composeDate(year, month, parts.day === undefined ? undefined : Number(parts.day))
  if (date === null) return null
  context.year = year
  if (month !== undefined) context.month = month
  return { date, rest: match.input.slice(match[0].length) }
}
