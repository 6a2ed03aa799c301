/** States of a case (事案). */
export const CASE_STATUSES = ['open', 'proposed', 'returned', 'approved', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** What people do to a case. */
export const CASE_VERBS = [
  'add-alert',
  'assign',
  'add-note',
  'save-worksheet',
  'save-graph',
  'propose-decision',
  'approve-decision',
  'return-decision',
  'close',
] as const
export type CaseVerb = (typeof CASE_VERBS)[number]

/**
 * THE TABLE of states × verbs: each verb with the states it may be done in and the state it leads to. What a row does
 * not name is refused. Notes may be written until the case is closed; worksheet, alerts and saved graphs stand still while a
 * decision awaits its second person, so that the approver judges what the proposer saw.
 */
export const CASE_TRANSITIONS = {
  open: {
    'add-alert': 'open',
    assign: 'open',
    'add-note': 'open',
    'save-worksheet': 'open',
    'save-graph': 'open',
    'propose-decision': 'proposed',
  },
  proposed: {
    assign: 'proposed',
    'add-note': 'proposed',
    'approve-decision': 'approved',
    'return-decision': 'returned',
  },
  returned: {
    'add-alert': 'returned',
    assign: 'returned',
    'add-note': 'returned',
    'save-worksheet': 'returned',
    'save-graph': 'returned',
    'propose-decision': 'proposed',
  },
  approved: { assign: 'approved', 'add-note': 'approved', close: 'closed' },
  closed: {},
} as const satisfies Record<CaseStatus, Partial<Record<CaseVerb, CaseStatus>>>

/** The state that a verb leads to; null when the verb may not be done in this state. */
export function nextCaseStatus(status: CaseStatus, verb: CaseVerb): CaseStatus | null {
  return (CASE_TRANSITIONS[status] as Partial<Record<CaseVerb, CaseStatus>>)[verb] ?? null
}

/** The verbs that may be done in a state, in the order of the work. */
export function caseVerbs(status: CaseStatus): readonly CaseVerb[] {
  return CASE_VERBS.filter((verb) => nextCaseStatus(status, verb) !== null)
}
