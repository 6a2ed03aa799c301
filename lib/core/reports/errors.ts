/** Expected failures of reports. */
export const REPORT_ERRORS = {
  'report/not-found': 404,
  'report/wrong-state': 409,
  'report/same-person': 403,
  'report/invalid': 422,
  'report/revision-changed': 409,
  'report/export-not-found': 404,
} as const
