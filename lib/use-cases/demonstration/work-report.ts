import { DEMONSTRATION_FILER, PLACE_OF_BUSINESS } from '#lib/core/demonstration/worked-cases.ts'
import type { Str, StrEdit } from '#lib/core/reports/str.ts'
import { listReportIdsOfCase } from '#lib/db/demonstration.ts'
import { findReportForUpdate, type ReportState } from '#lib/db/reports.ts'
import { withTx } from '#lib/db/tx.ts'
import { assert } from '#lib/std/assert.ts'
import { HOUR_MS } from '#lib/std/instant.ts'
import { type Desk, must } from '#lib/use-cases/demonstration/desk.ts'
import { approveReport } from '#lib/use-cases/reports/approve-report.ts'
import { downloadReport } from '#lib/use-cases/reports/download-report.ts'
import { exportReport } from '#lib/use-cases/reports/export-report.ts'
import { reviseReport } from '#lib/use-cases/reports/revise-report.ts'
import { submitReport } from '#lib/use-cases/reports/submit-report.ts'

interface AtCase {
  readonly caseId: string
  readonly ms: number
}

/** Completes the report that a case's decision drafted and puts it before the supervisor. */
export async function submitDraft(desk: Desk, { caseId, ms }: AtCase): Promise<void> {
  const { id: reportId, revision, model } = await reportOf(caseId)
  const edit = editOf(model)
  const revised = must(await reviseReport(desk.analyst(ms), { reportId, revision, edit }))
  must(await submitReport(desk.analyst(ms + HOUR_MS / 4), { reportId, revision: revised.revision }))
}

/** Approves the report, makes its files, and lets the auditor take the PDF away. */
export async function fileReport(desk: Desk, { caseId, ms }: AtCase): Promise<void> {
  const { id: reportId, revision } = await reportOf(caseId)
  must(await approveReport(desk.supervisor(ms + HOUR_MS), { reportId, revision }))
  must(await exportReport(desk.supervisor(ms + 1.2 * HOUR_MS), { reportId }))
  must(await downloadReport(desk.auditor(ms + 6 * HOUR_MS), { reportId, format: 'pdf' }))
}

async function reportOf(caseId: string): Promise<ReportState> {
  const [reportId] = await listReportIdsOfCase(caseId)
  assert(reportId !== undefined, 'a decision to report drafted a report')
  const report = await withTx((tx) => findReportForUpdate(tx, reportId))
  assert(report !== null, 'a report that was listed exists')
  return report
}

/** The drafted words as they are, with the filer and the place that the draft could not know. */
function editOf({ filing, subjects, suspicion }: Str): StrEdit {
  const { type, relatedFilings, filedOn } = filing
  return {
    filing: { type, relatedFilings, filedOn },
    filer: DEMONSTRATION_FILER,
    subjects: subjects.map(
      ({ key, kanji, kana, latin, dateOfBirth, address, phone, occupation, purpose }) => ({
        ...{ key, kanji, kana, latin, dateOfBirth },
        ...{ address, phone, occupation, purpose },
      }),
    ),
    place: PLACE_OF_BUSINESS,
    narrative: suspicion.narrative,
    referenceCase: suspicion.referenceCase,
    offence: suspicion.offence,
  }
}
