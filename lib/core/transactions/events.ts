/** Audit events of transactions (取引). */
export const TRANSACTION_EVENTS = [
  'transaction.received',
  'transaction.repeated',
  'transaction.released',
  'transaction.rejected',
  'transaction.imported',
  'hold.placed',
  'hold.ended',
] as const
