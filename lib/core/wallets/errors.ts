/** Expected failures of wallets and of the pictures of their flows. */
export const WALLET_ERRORS = {
  'wallet/not-found': 404,
  'provider/none-configured': 409,
  'provider/unknown': 422,
  'provider/asked-just-now': 429,
  'provider/no-answer': 409,
  'provider/already-counts': 409,
  'provider/answer-not-found': 404,
  'provider/choice-not-found': 404,
  'provider/choice-decided': 409,
  'provider/same-person': 403,
  'provider/answers-changed': 409,
  'graph/not-found': 404,
  'graph/not-ours': 422,
  'graph/too-many': 409,
} as const
