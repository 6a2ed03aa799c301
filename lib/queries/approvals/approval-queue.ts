import type { Severity } from '#lib/core/alerts/severity.ts'
import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { CaseRef, CustomerRef, PersonRef, ReportRef } from '#lib/db/screens/page-rows.ts'
import type { Result } from '#lib/std/result.ts'

/** Most rows of either kind on the page, oldest first: what waits longest comes first. */
export const APPROVALS_MAX = 200

interface Waiting {
  /** Since when it waits. */
  readonly since: string
  /** Who put it forward. */
  readonly by: PersonRef
  /** Put forward by the reader, who may therefore not approve it. */
  readonly mine: boolean
  /** The reader may approve it. */
  readonly approvable: boolean
  readonly customer: Pick<CustomerRef, 'id' | 'externalId' | 'displayName' | 'kanaName' | 'status'>
}

export interface WaitingDecision extends Waiting {
  readonly decisionId: string
  readonly case: CaseRef & { readonly severity: Severity; readonly kind: string; readonly dueAt: string }
  readonly actions: readonly DecisionAction[]
  readonly reasonCodes: readonly string[]
  readonly heldJpy: string
}

export interface WaitingReport extends Waiting {
  readonly report: ReportRef & { readonly revision: number }
  readonly case: CaseRef
}

export interface ApprovalQueue {
  readonly decisions: readonly WaitingDecision[]
  /** Empty for those who may not know of reports. */
  readonly reports: readonly WaitingReport[]
}

/** What awaits its second person (`cases:read`). */
export declare function approvalQueue(actor: Actor): Promise<Result<ApprovalQueue, AppError>>
