/** Audit events of screening (照合). */
export const SCREENING_EVENTS = [
  'screening.run',
  'screening.hit-judged',
  'screening.batch-asked',
  'screening.batch-cancelled',
  'screening.batch-finished',
  'screening.replay-asked',
  'screening.replayed',
  'cleared-pair.remembered',
  'cleared-pair.superseded',
  'cleared-pair.reopened',
  'cleared-pair.revoked',
  'cleared-pair.renewal-asked',
  'cleared-pair.renewed',
  'cleared-pair.reviewed',
] as const
