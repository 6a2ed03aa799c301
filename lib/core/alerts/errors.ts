/** Expected failures of alerts. */
export const ALERT_ERRORS = {
  'alert/not-found': 404,
  'alert/not-open': 409,
  'alert/none-left': 404,
  'alert/taken-by-other': 409,
  'alert/held-transaction': 409,
  'alert/needs-case': 409,
  'alert/reason-lacks-evidence': 422,
} as const
