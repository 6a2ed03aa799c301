/** An address within a graph; what it is called stands beside it. */
export type AddressId = string

/**
 * A movement on a chain of accounts, in integers of the smallest unit of its asset. `from` null: newly made; `to` null:
 * destroyed. The fee is what the sender paid in the same asset, after the value.
 */
export interface Transfer {
  readonly txHash: string
  /** Log index, or place of the payment within its transaction. */
  readonly ordinal: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly block: number | null
  /** Place of the transaction within its block. */
  readonly txIndex: number
  readonly from: AddressId | null
  readonly to: AddressId | null
  readonly value: bigint
  readonly fee: bigint
}

/**
 * The total order of transfers: time, block, place in the block, place in the transaction, hash. On chains of accounts
 * time never runs back from one block to the next, so this is the order of the chain also where blocks are not known.
 */
export function compareTransfers(a: Transfer, b: Transfer): number {
  return (
    a.at - b.at ||
    (a.block ?? 0) - (b.block ?? 0) ||
    a.txIndex - b.txIndex ||
    (a.txHash === b.txHash ? a.ordinal - b.ordinal : a.txHash < b.txHash ? -1 : 1)
  )
}

/** A transaction on a chain of coins: inputs are spent whole, outputs are made, the difference is the fee. */
export interface CoinTransaction {
  readonly txHash: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly coinbase: boolean
  /** What the source says; null where it says nothing. */
  readonly coinjoin: boolean | null
  /** In their order within the transaction. */
  readonly inputs: readonly CoinInput[]
  readonly outputs: readonly CoinOutput[]
}

export interface CoinInput {
  readonly address: AddressId | null
  readonly value: bigint
  /** The output that is spent; null where the source does not say. */
  readonly spends: { readonly txHash: string; readonly ordinal: number } | null
}

export interface CoinOutput {
  readonly address: AddressId | null
  readonly value: bigint
}
