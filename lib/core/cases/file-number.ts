const DIGITS = 6

/** What people read and type: `A-000123` for an alert. */
export function formatAlertNumber(number: number): string {
  return `A-${String(number).padStart(DIGITS, '0')}`
}

/** `C-2026-000123` for a case (事案番号). */
export function formatCaseNumber({
  year,
  number,
}: {
  readonly year: number
  readonly number: number
}): string {
  return `C-${year}-${String(number).padStart(DIGITS, '0')}`
}

/** `S-2026-000012` for a report (届出番号: year and number). */
export function formatReportNumber({
  year,
  number,
}: {
  readonly year: number
  readonly number: number
}): string {
  return `S-${year}-${String(number).padStart(DIGITS, '0')}`
}

/**
 * Reads `A-000123`, `C-2026-000123` or `S-2026-000123`, also in lower case or full width, without zeros or without the
 * year (then null); null for anything else.
 */
export function readFileNumber(
  text: string,
  letter: 'A' | 'C' | 'S',
): { readonly year: number | null; readonly number: number } | null {
  const found = /^([ACS])-(?:(\d{4})-)?0*(\d{1,9})$/i.exec(text.normalize('NFKC').trim())
  if (found?.[1]?.toUpperCase() !== letter) return null
  return { year: found[2] === undefined ? null : Number(found[2]), number: Number(found[3]) }
}

/** Reads a case's or report's whole number, year and all; null for anything else. */
export function readYearlyNumber(text: string, letter: 'C' | 'S'): { year: number; number: number } | null {
  const found = readFileNumber(text, letter)
  return found === null || found.year === null ? null : { year: found.year, number: found.number }
}
