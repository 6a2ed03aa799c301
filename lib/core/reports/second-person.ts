import { isSecondPerson } from '#lib/core/cases/four-eyes.ts'

/** Who had a hand in a report as it stands. */
export interface ReportHands {
  readonly revision: number
  /** Who saved that revision, as a row says it: `staff:0193…`. */
  readonly savedBy: string
  readonly submittedBy: string | null
}

/**
 * Four eyes over a report: whoever approves it has neither submitted it nor written the words that are approved. The
 * first revision has no writer: the desk drafts it from what was decided. The database holds the same rule.
 */
export function mayApproveReport({ revision, savedBy, submittedBy }: ReportHands, staffId: string): boolean {
  if (submittedBy === null || !isSecondPerson(submittedBy, staffId)) return false
  return revision === 1 || isSecondPerson(savedBy, `staff:${staffId}`)
}
