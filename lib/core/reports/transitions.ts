/** States of a report (疑わしい取引の届出). */
export const REPORT_STATUSES = ['draft', 'in_review', 'approved', 'exported'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** What people do to a report. */
export const REPORT_VERBS = ['revise', 'submit', 'approve', 'return', 'export', 'download'] as const
export type ReportVerb = (typeof REPORT_VERBS)[number]

/**
 * THE TABLE of states × verbs of a report. Once approved nothing in it changes: a correction is a new report that
 * names this one.
 */
const REPORT_TRANSITIONS = {
  draft: { revise: 'draft', submit: 'in_review' },
  in_review: { approve: 'approved', return: 'draft' },
  approved: { export: 'exported' },
  exported: { export: 'exported', download: 'exported' },
} as const satisfies Record<ReportStatus, Partial<Record<ReportVerb, ReportStatus>>>

/** The state that a verb leads to; null when the verb may not be done in this state. */
export function nextReportStatus(status: ReportStatus, verb: ReportVerb): ReportStatus | null {
  return (REPORT_TRANSITIONS[status] as Partial<Record<ReportVerb, ReportStatus>>)[verb] ?? null
}

/** The verbs that may be done in a state, in the order of the work. */
export function reportVerbs(status: ReportStatus): readonly ReportVerb[] {
  return REPORT_VERBS.filter((verb) => nextReportStatus(status, verb) !== null)
}
