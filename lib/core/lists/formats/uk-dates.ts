import type { PartialDate } from '#lib/core/lists/listed-entity.ts'
import { composeDate, exactDate, parseEnglishDate } from '#lib/core/lists/partial-date.ts'

/** `27/08/1955`, `dd/mm/1960`, `00/08/1960`: the UK prints letters or zeros for what it does not know. */
const PRINTED = /^(\d{1,2}|dd|d)\/(\d{1,2}|mm|m)\/(\d{4})$/i

/** A date of birth as the UK prints it, also in words (`circa 1960`, `1955 to 1960`); null when it says none. */
export function parseUkBirth(printed: string): PartialDate | null {
  const text = printed.trim()
  const parts = PRINTED.exec(text)
  if (parts) {
    const [day, month] = [knownNumber(parts[1]), knownNumber(parts[2])]
    const date = composeDate(Number(parts[3]), month, month === undefined ? undefined : day)
    return date === null ? null : exactDate(date)
  }
  const iso = isoDay(text)
  return iso === null ? parseEnglishDate(text) : exactDate(iso)
}

/** A whole day as `29/06/2012` or `2012-06-29`, also with a time behind it; null otherwise. */
export function ukDay(printed: string): string | null {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(printed.trim())
  return parts
    ? composeDate(Number(parts[3]), Number(parts[2]), Number(parts[1]))
    : (isoDay(printed.trim()) ?? wordDay(printed))
}

/** `23-Sep-2026`, as the CSV dates itself. */
function wordDay(printed: string): string | null {
  const read = parseEnglishDate(printed.trim().replaceAll('-', ' '))
  return read !== null && read.from.length === 10 ? read.from : null
}

function isoDay(printed: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed)
  return parts ? composeDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}

function knownNumber(text: string | undefined): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : undefined
}
