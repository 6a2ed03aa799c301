import type { Severity } from '#lib/core/alerts/severity.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { ListVersionRef } from '#lib/db/screens/page-rows.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import type { CaseRow } from '#lib/queries/cases/case-list.ts'
import type { Result } from '#lib/std/result.ts'

export interface Today {
  readonly openAlerts: Record<Severity, number>
  readonly overdueAlerts: number
  readonly unassignedAlerts: number
  /** Cases that are not closed, by state. */
  readonly cases: {
    readonly open: number
    readonly proposed: number
    readonly returned: number
    readonly approved: number
  }
  readonly overdueCases: number
  /** Decisions that await a second person, and how many of them the reader may not approve because they are theirs. */
  readonly awaitingApproval: { readonly decisions: number; readonly mine: number }
  /** Null for those who may not know of reports. */
  readonly reports: { readonly draft: number; readonly inReview: number; readonly approved: number } | null
  readonly held: { readonly transactions: number; readonly jpy: string; readonly oldestAt: string | null }
  readonly frozenCustomers: number
  /** The transactions of the last 24 hours by the gate's answer. */
  readonly gate24h: { readonly release: number; readonly hold: number; readonly reject: number }
  /** The ten most pressing open alerts. */
  readonly dueSoon: readonly AlertQueueRow[]
  /** The reader's own open work, at most ten each. */
  readonly myAlerts: readonly AlertQueueRow[]
  readonly myCases: readonly CaseRow[]
  /** The list versions in force with their age. */
  readonly lists: readonly (ListVersionRef & {
    readonly fetchedAt: string
    readonly activatedAt: string | null
    readonly records: number
    readonly wallets: number
  })[]
  /** Alerts raised on each of the last 14 days in Japan, oldest first, days without alerts included. */
  readonly trend: readonly ({ readonly day: string } & Record<Severity, number>)[]
}

/**
 * The first page (`desk:read`). Parts that the reader may not see (alerts, cases) are empty for them. `now` is the
 * moment of the page.
 */
export declare function today(actor: Actor, now: Date): Promise<Result<Today, AppError>>
