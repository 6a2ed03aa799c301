/** Expected failures of cases, decisions and approvals. */
export const CASE_ERRORS = {
  'case/not-found': 404,
  'case/wrong-state': 409,
  'case/same-person': 403,
  'case/already-decided': 409,
  'case/evidence-changed': 409,
  'case/worksheet-missing': 422,
  'case/worksheet-incomplete': 422,
  'case/actions-contradict': 422,
  'case/other-customer': 422,
  'case/nothing-frozen': 409,
  'case/already-open': 409,
  'case/reason-lacks-evidence': 422,
  'case/report-open': 409,
  'case/note-not-found': 404,
  'case/note-superseded': 409,
} as const
