import {
  approveReportAction,
  exportReportAction,
  returnReportAction,
  reviseReportAction,
  submitReportAction,
} from '#app/(desk)/reports/actions.ts'
import type { ReportActions } from '#components/reports/report-actions.ts'

/** The changes that the report page hands to its components. */
export const reportActionSet: ReportActions = {
  revise: reviseReportAction,
  submit: submitReportAction,
  approve: approveReportAction,
  return: returnReportAction,
  export: exportReportAction,
}
