/** Audit events of alerts (アラート). */
export const ALERT_EVENTS = [
  'alert.raised',
  'alert.taken',
  'alert.cleared',
  'alert.snoozed',
  'alert.reopened',
  'alert.delisting-noted',
  'alert.relisting-noted',
] as const
