/** Audit events of wallets: notes, and pictures of the flow of funds. */
export const WALLET_EVENTS = ['wallet.note-added', 'wallet.graph-shared', 'wallet.graph-saved'] as const
