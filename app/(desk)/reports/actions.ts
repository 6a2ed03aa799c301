'use server'

import {
  reportIdSchema,
  reportRevisionSchema,
  returnReportSchema,
  reviseReportSchema,
} from '#lib/core/reports/report-input.ts'
import { approveReport } from '#lib/use-cases/reports/approve-report.ts'
import { exportReport } from '#lib/use-cases/reports/export-report.ts'
import { returnReport } from '#lib/use-cases/reports/return-report.ts'
import { reviseReport } from '#lib/use-cases/reports/revise-report.ts'
import { submitReport } from '#lib/use-cases/reports/submit-report.ts'
import { runAction } from '#lib/web/run-action.ts'

export async function reviseReportAction(input: unknown) {
  return runAction(reviseReport, reviseReportSchema, input)
}

export async function submitReportAction(input: unknown) {
  return runAction(submitReport, reportRevisionSchema, input)
}

export async function approveReportAction(input: unknown) {
  return runAction(approveReport, reportRevisionSchema, input)
}

export async function returnReportAction(input: unknown) {
  return runAction(returnReport, returnReportSchema, input)
}

export async function exportReportAction(input: unknown) {
  return runAction(exportReport, reportIdSchema, input)
}
