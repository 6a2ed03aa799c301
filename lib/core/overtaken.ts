import type { ErrorCode } from '#lib/core/errors.ts'

/**
 * Failures that mean: somebody else was first, and the page of whoever came second shows what is no longer so. It is then
 * read anew beneath the words. Left out is what keeps one person's writing from going over another's
 * (`report/revision-changed`, `case/evidence-changed` and their like): there the reader must reload and look first.
 */
export const OVERTAKEN: readonly ErrorCode[] = [
  'alert/not-open',
  'alert/taken-by-other',
  'screening/judged-meanwhile',
  'case/wrong-state',
  'case/already-decided',
  'case/already-open',
  'case/nothing-frozen',
  'case/note-superseded',
  'report/wrong-state',
  'list/wrong-status',
  'list/not-quarantined',
  'list/emergency-reviewed',
  'list/setting-judged',
  'list/certificate-signed',
  'list/rescreening-ended',
  'label/proposal-decided',
  'provider/already-counts',
  'provider/choice-decided',
  'provider/policy-judged',
  'provider/policy-waits',
  'cleared-pair/ended',
  'screening/batch-finished',
  'staff/already-disabled',
  'staff/not-disabled',
  'staff/change-waiting',
  'staff/change-judged',
  'key/already-revoked',
]
