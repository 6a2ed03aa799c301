/** Audit events of on-chain transfers (移転記録). */
export const TRANSFER_EVENTS = ['transfer.imported', 'wallet.exposures-computed'] as const
