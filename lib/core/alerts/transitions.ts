/** States of an alert (アラート). */
export const ALERT_STATUSES = ['open', 'snoozed', 'in_case', 'cleared'] as const
export type AlertStatus = (typeof ALERT_STATUSES)[number]

/** What people do to an alert. */
export const ALERT_VERBS = ['take', 'clear', 'snooze', 'reopen', 'put-in-case'] as const
export type AlertVerb = (typeof ALERT_VERBS)[number]

/** THE TABLE of states × verbs of an alert. In a case, the case's own table rules. */
const ALERT_TRANSITIONS = {
  open: { take: 'open', clear: 'cleared', snooze: 'snoozed', 'put-in-case': 'in_case' },
  snoozed: { take: 'open', clear: 'cleared', reopen: 'open', 'put-in-case': 'in_case' },
  in_case: {},
  cleared: { reopen: 'open' },
} as const satisfies Record<AlertStatus, Partial<Record<AlertVerb, AlertStatus>>>

/** The state that a verb leads to; null when the verb may not be done in this state. */
export function nextAlertStatus(status: AlertStatus, verb: AlertVerb): AlertStatus | null {
  return (ALERT_TRANSITIONS[status] as Partial<Record<AlertVerb, AlertStatus>>)[verb] ?? null
}

/** The verbs that may be done in a state, in the order of the work. */
export function alertVerbs(status: AlertStatus): readonly AlertVerb[] {
  return ALERT_VERBS.filter((verb) => nextAlertStatus(status, verb) !== null)
}
