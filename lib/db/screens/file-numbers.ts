import { readerOf } from '#lib/db/tx.ts'

/** The id behind a printed number: an alert's, or a case's or report's within its year; null when there is none. */
export async function findAlertId(number: number): Promise<string | null> {
  const alert = await readerOf('pool').alert.findUnique({ where: { number }, select: { id: true } })
  return alert?.id ?? null
}

export async function findCaseId(yearly: { year: number; number: number }): Promise<string | null> {
  const found = await readerOf('pool').case.findUnique({
    where: { year_number: yearly },
    select: { id: true },
  })
  return found?.id ?? null
}

export async function findReportId(yearly: { year: number; number: number }): Promise<string | null> {
  const found = await readerOf('pool').report.findUnique({
    where: { year_number: yearly },
    select: { id: true },
  })
  return found?.id ?? null
}
