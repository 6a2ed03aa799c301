import { type AppError, failure } from '#lib/core/errors.ts'
import { nextReportStatus, type ReportVerb } from '#lib/core/reports/transitions.ts'
import { findReportForUpdate, type ReportState } from '#lib/db/reports.ts'
import type { Tx } from '#lib/db/tx.ts'
import { err, ok, type Result } from '#lib/std/result.ts'

interface Asked {
  readonly reportId: string
  readonly verb: ReportVerb
  /** The revision that the page showed; left out where any will do. */
  readonly revision?: number
}

/** Locks the report if this may be done to it now: `report/not-found`, `report/wrong-state`, `report/revision-changed`. */
export async function reportInState(
  tx: Tx,
  { reportId, verb, revision }: Asked,
): Promise<Result<ReportState, AppError>> {
  const report = await findReportForUpdate(tx, reportId)
  if (report === null) return err(failure('report/not-found'))
  if (nextReportStatus(report.status, verb) === null)
    return err(failure('report/wrong-state', { status: report.status, verb }))
  if (revision !== undefined && revision !== report.revision)
    return err(failure('report/revision-changed', { shown: revision, current: report.revision }))
  return ok(report)
}
