/** Audit events of cases (事案), and the types of a case's own timeline. */
export const CASE_EVENTS = [
  'case.opened',
  'case.alert-added',
  'case.assigned',
  'case.note-added',
  'case.worksheet-saved',
  'case.decision-proposed',
  'case.decision-approved',
  'case.decision-returned',
  'case.graph-saved',
  'case.closed',
  'case.closing-proposed',
] as const
