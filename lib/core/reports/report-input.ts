import { z } from 'zod'
import { DECISION_LIMITS, writtenText } from '#lib/core/cases/decision.ts'
import { strEditSchema } from '#lib/core/reports/str.ts'

const reportId = z.uuid()
/** The revision that the page showed: a newer one is not overwritten or approved unseen. */
const revision = z.number().int().min(1)

export const reportIdSchema = z.strictObject({ reportId })
export type ReportIdInput = z.infer<typeof reportIdSchema>

export const reviseReportSchema = z.strictObject({ reportId, revision, edit: strEditSchema })
export type ReviseReportInput = z.infer<typeof reviseReportSchema>

export const reportRevisionSchema = z.strictObject({ reportId, revision })
export type ReportRevisionInput = z.infer<typeof reportRevisionSchema>

export const returnReportSchema = z.strictObject({
  reportId,
  revision,
  comment: writtenText(DECISION_LIMITS.commentMin, DECISION_LIMITS.commentMax),
})
export type ReturnReportInput = z.infer<typeof returnReportSchema>

/** Formats of an exported report. */
export const EXPORT_FORMATS = ['pdf', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const downloadReportSchema = z.strictObject({ reportId, format: z.enum(EXPORT_FORMATS) })
export type DownloadReportInput = z.infer<typeof downloadReportSchema>
