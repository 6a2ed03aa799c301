import type { ActionResult } from '#lib/std/action-result.ts'

/** The body of the worksheet as the form sends it; the schema decides. */
export interface WorksheetDraft {
  readonly otherCustomers: string
  readonly sameCustomer: string
  readonly cddConsistency: string
  /** Empty until chosen. */
  readonly method: string
  readonly inquiry: string
  readonly riskReport: string
  /** Null until chosen: nothing is preselected. */
  readonly suspicious: boolean | null
}

type Change<I> = (input: I) => Promise<ActionResult<unknown>>

/** The changes of the case page, handed in by the route. */
export interface CaseActions {
  readonly saveWorksheet: Change<{ caseId: string } & WorksheetDraft>
  readonly propose: Change<{
    caseId: string
    actions: readonly string[]
    reasonCodes: readonly string[]
    rationale: string
    evidenceDigest: string
  }>
  readonly approve: Change<{ caseId: string; decisionId: string; evidenceDigest: string; comment: string }>
  readonly return: Change<{ caseId: string; decisionId: string; comment: string }>
  readonly addNote: Change<{ caseId: string; body: string }>
  readonly supersedeNote: Change<{ caseId: string; noteId: string; body: string }>
  readonly addAlert: Change<{ caseId: string; alertId: string }>
  readonly assign: Change<{ caseId: string; assigneeId: string }>
  readonly close: Change<{ caseId: string }>
}
