import { parseAlertNumber, parseYearlyNumber } from '#lib/core/cases/file-number.ts'
import { findAlertId, findCaseId, findReportId } from '#lib/db/screens/file-numbers.ts'

/** The id of the alert printed `A-000123`; null for anything else. Says nothing else: the page's query authorises. */
export async function idOfAlertNumber(text: string): Promise<string | null> {
  const number = parseAlertNumber(text)
  return number === null ? null : await findAlertId(number)
}

/** The id of the case printed `C-2026-000123`; null for anything else. */
export async function idOfCaseNumber(text: string): Promise<string | null> {
  const yearly = parseYearlyNumber(text, 'C')
  return yearly === null ? null : await findCaseId(yearly)
}

/** The id of the report printed `S-2026-000012`; null for anything else. */
export async function idOfReportNumber(text: string): Promise<string | null> {
  const yearly = parseYearlyNumber(text, 'S')
  return yearly === null ? null : await findReportId(yearly)
}
