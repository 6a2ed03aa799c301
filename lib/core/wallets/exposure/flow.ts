import type { UntracedReason } from '#lib/core/wallets/exposure/exposure.ts'
import type { EndSum } from '#lib/core/wallets/exposure/graph-reader.ts'
import type { Pot } from '#lib/core/wallets/exposure/pot.ts'
import type { AddressId } from '#lib/core/wallets/transfers/transfer.ts'

/** A transfer, or an output of a transaction on a chain of coins. */
export interface Movement {
  readonly txHash: string
  readonly ordinal: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly value: bigint
  /** Null on a chain of coins, where inputs have no one sender. */
  readonly from: AddressId | null
  readonly to: AddressId | null
}

/** A movement that money is followed through. */
export interface Flow extends Movement {
  /** Equal for equal movements. */
  readonly key: string
}

/** A stretch of a flow that belongs to the address whose exposure is computed, and where it came from. */
export interface Piece {
  readonly flow: Flow
  /** Units from the beginning of the flow; 0 under haircut, where all units of a flow are alike. */
  readonly offset: bigint
  readonly amount: bigint
  /** Transfers from the address, the first one is 1. */
  readonly hop: number
  /** Pieces one hop nearer that this one is part of, with the amounts; empty at the first hop. */
  readonly behind: readonly { readonly piece: Piece; readonly amount: bigint }[]
}

/** What of a piece belongs to the address at its far end: the one who paid (in) or was paid (out). */
export interface Share {
  readonly pieces: readonly { readonly piece: Piece; readonly amount: bigint }[]
  readonly amount: bigint
  /** `made`: no address but newly made, or destroyed, money. */
  readonly end: AddressId | 'made' | null
  /** Reads the next pieces; called only for shares that are followed. */
  readonly next: () => Promise<readonly Next[]>
}

/** Where a share goes on, or why not. */
export type Next =
  | { readonly flow: Flow; readonly offset: bigint; readonly amount: bigint }
  | { readonly untraced: UntracedReason; readonly amount: bigint }

/** Where tracing begins, and what of the address's own movements is not followed. */
export type Roots<T> = T & {
  readonly complete: boolean
  /** What moved before that by far end; null where it is not known, left out where only the newest are looked at. */
  readonly older?: readonly EndSum[] | null
}

/** One kind of ledger in one direction, under haircut or FIFO. */
export interface Steps {
  /** What moved at first hand, without what the address paid to itself. */
  readonly roots: () => Promise<Roots<{ readonly pieces: readonly Piece[] }>>
  /** The far ends of pieces of one hop. Reads what it needs for all of them at once. */
  readonly shares: (pieces: readonly Piece[]) => Promise<readonly Share[]>
  /** Reads what `next` of these shares will need, all at once. */
  readonly prepare: (shares: readonly Share[]) => Promise<void>
  /** The pots that were looked into, so that a figure can be recomputed by hand. */
  readonly pots: () => readonly NamedPot[]
}

/** A pot with its name (an address or the hash of a transaction) and what each of its lots and payments is. */
export interface NamedPot {
  readonly of: string
  readonly pot: Pot
  readonly describe: (id: string) => string
}
