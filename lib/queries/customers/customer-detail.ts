import type { CustomerInput, CustomerNames } from '#lib/core/customers/customer.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { HitRow, ScreeningRow } from '#lib/db/screens/hit-rows.ts'
import type { AlertRef, CaseRef, TransactionRow } from '#lib/db/screens/page-rows.ts'
import type { ActivityDay } from '#lib/queries/alerts/alert-detail.ts'
import type { CustomerRow } from '#lib/queries/customers/customer-list.ts'
import type { Result } from '#lib/std/result.ts'

export interface CustomerDetail extends CustomerRow {
  /** The current version as handed in. */
  readonly current: CustomerInput
  readonly currentVersion: number
  /** Newest first; the payload of each as handed in. */
  readonly versions: readonly {
    readonly version: number
    readonly payload: CustomerInput
    readonly payloadHash: string
    readonly recordedAt: string
    readonly recordedBy: string
  }[]
  readonly names: readonly { readonly role: string; readonly script: string; readonly full: string }[]
  readonly beneficialOwners: readonly {
    readonly ordinal: number
    readonly names: CustomerNames
    readonly dateOfBirth: string | null
    readonly nationality: string | null
    readonly residence: string | null
    readonly ownershipPercent: string | null
  }[]
  /** Newest first, at most 20, with the hits of the newest. */
  readonly screenings: readonly ScreeningRow[]
  readonly hits: readonly HitRow[]
  /** Newest first, at most 50. */
  readonly transactions: readonly TransactionRow[]
  readonly activity: readonly ActivityDay[]
  readonly alerts: readonly AlertRef[]
  readonly cases: readonly CaseRef[]
  readonly freeze: { readonly id: string; readonly placedAt: string; readonly reasonCode: string } | null
  /** Wallets of the other side, most used first, at most 20. */
  readonly wallets: readonly {
    readonly id: string
    readonly family: string
    readonly canonical: string
    readonly transactions: number
    readonly jpyValue: string
  }[]
}

/** Everything stored about one customer (`customers:read`; `customer/not-found`). `now` ends the 90 days of activity. */
export declare function customerDetail(
  actor: Actor,
  customerId: string,
  now: Date,
): Promise<Result<CustomerDetail, AppError>>
