/** Expected failures of wallets and of the pictures of their flows. */
export const WALLET_ERRORS = {
  'wallet/not-found': 404,
  'graph/not-found': 404,
  'graph/not-ours': 422,
  'graph/too-many': 409,
} as const
