/**
 * How a remembered false positive stands. `entry_changed`, `expired`: asked again at the next screening. `delisted`: the
 * entry is listed no more, closing is proposed. `expiring`: its review is due. The last three have ended.
 */
export const PAIR_STANDINGS = [
  'standing',
  'expiring',
  'renewal_asked',
  'entry_changed',
  'delisted',
  'expired',
  'reopened',
  'revoked',
  'superseded',
] as const
export type PairStanding = (typeof PAIR_STANDINGS)[number]
