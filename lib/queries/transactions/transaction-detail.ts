import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { HitRow, ScreeningRow } from '#lib/db/screens/hit-rows.ts'
import type { AlertRef, CaseRef, CustomerRef } from '#lib/db/screens/page-rows.ts'
import type { TransactionFacts } from '#lib/queries/alerts/alert-detail.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'

export interface TransactionDetail extends Omit<TransactionFacts, 'alerts'> {
  readonly customer: CustomerRef
  readonly wallet: {
    readonly id: string
    readonly family: string
    readonly canonical: string
    readonly checksum: string
  } | null
  readonly screening: ScreeningRow
  readonly hits: readonly HitRow[]
  readonly ruleHits: readonly {
    readonly id: string
    readonly ruleId: string
    readonly version: number
    readonly severity: string
    readonly facts: Json
  }[]
  /** Newest first. */
  readonly alerts: readonly (AlertRef & { readonly case: CaseRef | null })[]
  readonly holds: readonly {
    readonly id: string
    readonly reasonCode: string
    readonly placedAt: string
    readonly endedAt: string | null
    readonly outcome: 'released' | 'rejected' | null
  }[]
}

/** Everything stored about one transaction (`transactions:read`; `transaction/not-found`). */
export declare function transactionDetail(
  actor: Actor,
  transactionId: string,
): Promise<Result<TransactionDetail, AppError>>
