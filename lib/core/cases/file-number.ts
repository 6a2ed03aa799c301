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

/** Reads `A-000123`, also in lower case and without zeros; null for anything else. */
export function parseAlertNumber(text: string): number | null {
  const found = /^a-?(\d{1,9})$/i.exec(text.trim())
  return found === null ? null : Number(found[1])
}

/** Reads `C-2026-000123` or, with `S`, a report's number; null for anything else. */
export function parseYearlyNumber(text: string, letter: 'C' | 'S'): { year: number; number: number } | null {
  const found = new RegExp(`^${letter}-?(\\d{4})-(\\d{1,9})$`, 'i').exec(text.trim())
  return found === null ? null : { year: Number(found[1]), number: Number(found[2]) }
}
