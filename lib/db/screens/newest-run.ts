import { readerOf } from '#lib/db/tx.ts'

/** How far the newest re-screening has come. */
export interface RunProgress {
  readonly expected: number
  readonly screened: number
}

/** The newest re-screening, running or finished; null when there never was one. */
export async function findNewestRun(): Promise<RunProgress | null> {
  const rows = await readerOf('pool').$queryRaw<RunProgress[]>`
    SELECT customers_expected AS expected, customers_screened AS screened FROM rescreen_run
    ORDER BY started_at DESC LIMIT 1`
  return rows[0] ?? null
}
