import type { HitExplanation } from '#lib/core/cases/evidence.ts'
import type { ListVersionRef } from '#lib/db/screens/page-rows.ts'

/** A stored hit with the version of the list that judged it and the engine's whole explanation (tokens, features). */
export interface HitRow {
  readonly id: string
  readonly screeningId: string
  readonly ordinal: number
  readonly kind: 'name' | 'wallet'
  /** `customer`, `alias`, `beneficial_owner`, `counterparty`, `wallet`, `query`. */
  readonly part: string
  readonly entryVersionId: string
  readonly entryKey: string
  /** 0..1, four decimals. */
  readonly score: string
  readonly measure: string
  readonly explanation: HitExplanation
  /** The entry still stands as it was met, in the list version in force: false once changed or delisted. */
  readonly inForce: boolean
  readonly list: ListVersionRef
}

/** A screening run as pages show it. */
export interface ScreeningRow {
  readonly id: string
  readonly at: string
  readonly subject: 'customer' | 'transaction' | 'ad_hoc'
  readonly hitCount: number
  readonly matcherVersion: string
  readonly policyVersion: string
  readonly durationUs: number
  readonly lists: readonly ListVersionRef[]
}
