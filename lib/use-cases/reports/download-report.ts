import { failure } from '#lib/core/errors.ts'
import type { DownloadReportInput } from '#lib/core/reports/report-input.ts'
import { findExport, insertDownload } from '#lib/db/reports.ts'
import { err, ok } from '#lib/std/result.ts'
import { defineUseCase } from '#lib/use-cases/define.ts'

export interface ReportFile {
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly content: Uint8Array
}

/** Hands out an exported file and records who took it, in the same change. */
export const downloadReport = defineUseCase<DownloadReportInput, ReportFile>({
  name: 'reports/download-report',
  permission: 'reports:download',
  run: async ({ tx, actor, now, newId }, { reportId, format }) => {
    // A download is kept with the person who took it; a machine or the operator is none.
    if (actor.kind !== 'staff') return err(failure('auth/not-allowed', { permission: 'reports:download' }))
    const found = await findExport(tx, reportId, format)
    if (found === null) return err(failure('report/export-not-found'))
    const { id: exportId, revision, fileName, mediaType, sha256, content } = found
    await insertDownload(tx, { id: newId(), exportId, staffId: actor.id, at: now })
    return ok({
      value: { fileName, mediaType, sha256, content },
      events: [
        {
          type: 'report.downloaded',
          subject: { kind: 'report', id: reportId },
          facts: { exportId, revision, format, sha256 },
        },
      ],
    })
  },
})
