/** Audit events of suspicious transaction reports (疑わしい取引の届出). */
export const REPORT_EVENTS = [
  'report.drafted',
  'report.revised',
  'report.submitted',
  'report.approved',
  'report.returned',
  'report.exported',
  'report.downloaded',
  'report.viewed',
] as const
