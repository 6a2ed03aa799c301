/** Expected failures of transactions. */
export const TRANSACTION_ERRORS = {
  'transaction/not-found': 404,
  'transaction/unknown-customer': 422,
  'transaction/payload-changed': 409,
  'transaction/wrong-fields': 422,
  'transaction/bad-file': 422,
} as const
