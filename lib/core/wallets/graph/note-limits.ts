/** Characters of a note on a wallet. */
export const WALLET_NOTE_MAX = 4_000
