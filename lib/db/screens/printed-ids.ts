import { readerOf } from '#lib/db/tx.ts'

/** A number as it is printed on a case or report: `C-2026-000123` is year 2026, number 123. */
export interface PrintedNumber {
  readonly year: number
  readonly number: number
}

/** The id behind a printed alert number; null when there is none. */
export async function findAlertId(number: number): Promise<string | null> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT id::text FROM alert WHERE number = ${number}`
  return rows[0]?.id ?? null
}

/** The id behind a printed case number; null when there is none. */
export async function findCaseId({ year, number }: PrintedNumber): Promise<string | null> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT id::text FROM case_file WHERE year = ${year} AND number = ${number}`
  return rows[0]?.id ?? null
}

/** The id behind a printed report number; null when there is none. */
export async function findReportId({ year, number }: PrintedNumber): Promise<string | null> {
  const rows = await readerOf('pool').$queryRaw<{ id: string }[]>`
    SELECT id::text FROM report WHERE year = ${year} AND number = ${number}`
  return rows[0]?.id ?? null
}
