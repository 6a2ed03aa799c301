/** Expected failures of wallets. */
export const WALLET_ERRORS = { 'wallet/not-found': 404 } as const
