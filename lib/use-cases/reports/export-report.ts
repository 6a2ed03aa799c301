import { formatReportNumber } from '#lib/core/cases/file-number.ts'
import { sha256Hex } from '#lib/core/digest.ts'
import { failure } from '#lib/core/errors.ts'
import { type ExportFacts, exportJson } from '#lib/core/reports/export-json.ts'
import { layoutPdf } from '#lib/core/reports/layout-pdf.ts'
import type { ExportFormat, ReportIdInput } from '#lib/core/reports/report-input.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  findReportApproval,
  insertExport,
  listExports,
  type ReportState,
  setReportStatus,
} from '#lib/db/reports.ts'
import { renderPdf } from '#lib/gateways/pdf.ts'
import { err, ok } from '#lib/std/result.ts'
import { type Context, defineUseCase } from '#lib/use-cases/define.ts'
import { reportInState } from '#lib/use-cases/reports/report-in-state.ts'

export interface ExportedReport {
  readonly exports: readonly { readonly id: string; readonly format: string; readonly sha256: string }[]
}

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  json: 'application/json',
} as const satisfies Record<ExportFormat, string>

/**
 * Makes the files of an approved report (PDF and JSON) from the approved revision and keeps them with their SHA-256.
 * Exporting again gives the files that were made the first time.
 */
export const exportReport = defineUseCase<ReportIdInput, ExportedReport>({
  name: 'reports/export-report',
  permission: 'reports:export',
  run: async (context, { reportId }) => {
    const { tx } = context
    const found = await reportInState(tx, { reportId, verb: 'export' })
    if (!found.ok) return found
    const report = found.value
    const approval = await findReportApproval(tx, reportId)
    if (approval === null || approval.digest !== report.digest)
      return err(failure('report/wrong-state', { status: report.status, verb: 'export' }))
    const made = await listExports(tx, reportId, report.revision)
    if (made.length === 0) {
      await makeExports(context, report, {
        str: report.model,
        ...approval,
        approvedAt: approval.at.toISOString(),
      })
      await setReportStatus(tx, reportId, { status: 'exported' })
    }
    const exports = await listExports(tx, reportId, report.revision)
    return ok({
      value: { exports },
      events: [
        {
          type: 'report.exported',
          subject: { kind: 'report', id: reportId },
          facts: {
            revision: report.revision,
            files: exports.map(({ format, sha256 }) => ({ format, sha256 })),
            again: made.length > 0,
          },
        },
      ],
    })
  },
})

async function makeExports(context: Context, report: ReportState, facts: ExportFacts): Promise<void> {
  const { tx, actor, now, newId } = context
  const contents = {
    json: new TextEncoder().encode(exportJson(facts)),
    pdf: await renderPdf(layoutPdf(facts), facts.approvedAt),
  } as const satisfies Record<ExportFormat, Uint8Array>
  for (const format of ['pdf', 'json'] as const) {
    const content = contents[format]
    await insertExport(tx, {
      id: newId(),
      reportId: report.id,
      revision: report.revision,
      format,
      fileName: `${formatReportNumber(report)}-r${report.revision}.${format}`,
      mediaType: MEDIA_TYPES[format],
      sha256: sha256Hex(content),
      content,
      createdAt: now,
      createdBy: actorRef(actor),
    })
  }
}
