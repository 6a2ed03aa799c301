import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { AlertRef, CustomerRef, ListVersionRef, TransactionRow } from '#lib/db/screens/page-rows.ts'
import type { WalletRow } from '#lib/queries/wallets/wallet-list.ts'
import type { Result } from '#lib/std/result.ts'

export interface WalletDetail extends WalletRow {
  readonly raw: string
  readonly format: string
  /** Entries that name this address, those in force first. */
  readonly listings: readonly {
    readonly entryVersionId: string
    readonly entryKey: string
    readonly primaryName: string
    readonly kind: string
    readonly measure: string
    readonly programmes: readonly string[]
    readonly label: string | null
    /** First and last list version that carries it; `last` null while in force. */
    readonly first: ListVersionRef
    readonly last: ListVersionRef | null
  }[]
  readonly tagRows: readonly {
    readonly label: string
    readonly category: string
    readonly source: string
    readonly sourceUrl: string | null
    readonly confidence: number
    readonly statedOn: string
    readonly withdrawnAt: string | null
  }[]
  /** Customers who touched it, largest value first, at most 50. */
  readonly touchedBy: readonly (Pick<
    CustomerRef,
    'id' | 'externalId' | 'displayName' | 'status' | 'riskRating'
  > & {
    readonly transactions: number
    readonly inJpy: string
    readonly outJpy: string
    readonly lastAt: string
  })[]
  /** Newest first, at most 50. */
  readonly transactionRows: readonly TransactionRow[]
  readonly alerts: readonly AlertRef[]
  /** Other addresses of the family with the same first and last characters: address poisoning. At most 20. */
  readonly lookAlikes: readonly {
    readonly id: string | null
    readonly canonical: string
    /** Seen by us, or named by a list. */
    readonly origin: 'seen' | 'listed'
    readonly firstSeenAt: string | null
  }[]
  /** On-chain movements in and out, counted from the transfers that were loaded. */
  readonly transfers: { readonly in: number; readonly out: number }
}

/** Everything stored about one address (`wallets:read`). */
export declare function walletDetail(actor: Actor, walletId: string): Promise<Result<WalletDetail, AppError>>
