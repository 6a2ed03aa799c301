/** Audit events of wallets: notes, pictures of the flow of funds, and what providers of analyses were asked and said. */
export const WALLET_EVENTS = [
  'wallet.note-added',
  'wallet.graph-shared',
  'wallet.graph-saved',
  'wallet.provider-asked',
  'wallet.provider-answered',
  'wallet.provider-failed',
  'wallet.answer-chosen',
  'wallet.answer-choice-proposed',
  'wallet.answer-choice-approved',
  'wallet.answer-choice-declined',
  'wallet.answer-choice-lapsed',
  'wallet.raw-answer-taken',
  'wallet.answer-policy-proposed',
  'wallet.answer-policy-judged',
] as const
