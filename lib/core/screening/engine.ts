import type { IndexInput, NameHit, NameQuery, WalletHit } from '#lib/core/screening/hit.ts'

/** The compiled lists in force: immutable, swapped whole when a list version is activated. */
export interface ScreeningIndex {
  readonly entries: readonly IndexInput[]
  readonly names: number
  readonly wallets: number
}

export declare function compileIndex(entries: readonly IndexInput[]): ScreeningIndex
export declare function screenName(index: ScreeningIndex, query: NameQuery): readonly NameHit[]
export declare function screenWallet(index: ScreeningIndex, address: string): readonly WalletHit[]
