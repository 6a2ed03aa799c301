/** Audit events of screening (照合). */
export const SCREENING_EVENTS = [
  'screening.run',
  'screening.hit-judged',
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
