import type { EndLabel } from '#lib/core/wallets/exposure/exposure.ts'
import type { ExposureDirection } from '#lib/core/wallets/exposure/methods.ts'
import type { AddressId, CoinTransaction, Transfer } from '#lib/core/wallets/transfers/transfer.ts'

/** A label, and whether money is followed behind it. */
export interface ReaderLabel extends EndLabel {
  readonly endsTrace: boolean
}

interface CommonReader {
  /** Is the time of this computation over? */
  readonly isOver: () => boolean
  /** The label that counts for each of these addresses; addresses without one are left out. */
  readonly labelsOf: (
    addresses: readonly AddressId[],
    minConfidence: number,
  ) => Promise<ReadonlyMap<AddressId, ReaderLabel>>
  /** What these addresses are called. */
  readonly namesOf: (addresses: readonly AddressId[]) => Promise<ReadonlyMap<AddressId, string>>
}

/** All that moved between certain addresses and one other. */
export interface EndSum {
  /** Null: newly made or destroyed. */
  readonly end: AddressId | null
  readonly value: bigint
  /** How many transfers of some value. */
  readonly transfers: number
  /** Milliseconds since 1970, of the earliest and the latest. */
  readonly first: number
  readonly last: number
}

/** From one moment to another, both inclusive, in milliseconds since 1970; null: without end. */
export interface Span {
  readonly from: number | null
  readonly to: number | null
}

/** Which transfers of addresses are read. */
export interface LedgersAsked {
  /** Most transfers of an address, both sides together, that is read at all. */
  readonly breadth: number
  readonly side: ExposureDirection | 'both'
  /** Only those within these; of an address without one all. On `both` sides there are none. */
  readonly spans: ReadonlyMap<AddressId, Span>
}

/** The graph of one asset on a chain of accounts. */
export interface AccountReader extends CommonReader {
  readonly ledger: 'accounts'
  /** Transfers to (`in`) or from (`out`) these addresses, the newest `limit` of them. */
  readonly transfersOf: (
    addresses: readonly AddressId[],
    direction: ExposureDirection,
    limit: number,
  ) => Promise<{ readonly transfers: readonly Transfer[]; readonly complete: boolean }>
  /** All that moved to (`in`) or from (`out`) these addresses, by the other end; null where that takes too long. */
  readonly sumsOf: (
    addresses: readonly AddressId[],
    direction: ExposureDirection,
  ) => Promise<readonly EndSum[] | null>
  /** The transfers to (`in`), from (`out`) or of (`both`) each address; null for one that has more than `breadth`. */
  readonly ledgersOf: (
    addresses: readonly AddressId[],
    asked: LedgersAsked,
  ) => Promise<ReadonlyMap<AddressId, readonly Transfer[] | null>>
}

/** An output of a transaction on a chain of coins. */
export interface OutputRef {
  readonly txHash: string
  readonly ordinal: number
}

/** The graph of a chain of coins. */
export interface CoinReader extends CommonReader {
  readonly ledger: 'coins'
  /** Transactions that pay (`in`) or spend from (`out`) these addresses, the newest `limit` of them. */
  readonly transactionsOf: (
    addresses: readonly AddressId[],
    direction: ExposureDirection,
    limit: number,
  ) => Promise<{ readonly transactions: readonly CoinTransaction[]; readonly complete: boolean }>
  /** Transactions by hash, those that are known. */
  readonly transactions: (hashes: readonly string[]) => Promise<ReadonlyMap<string, CoinTransaction>>
  /** The transactions that spend these outputs, by `outputKey`; unspent ones are left out. */
  readonly spendersOf: (outputs: readonly OutputRef[]) => Promise<ReadonlyMap<string, CoinTransaction>>
}

export type GraphReader = AccountReader | CoinReader

/** The key of an output in maps. */
export function outputKey({ txHash, ordinal }: OutputRef): string {
  return `${txHash}:${ordinal}`
}
