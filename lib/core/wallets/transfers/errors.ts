/** Expected failures of on-chain transfers. */
export const TRANSFER_ERRORS = {
  'transfer/unknown-chain': 422,
  'transfer/address-not-on-chain': 422,
  'transfer/bad-file': 422,
  'transfer/provider-failed': 502,
  'transfer/contradicts': 409,
} as const
