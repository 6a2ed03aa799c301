import type { AppError } from '#lib/core/errors.ts'
import { type Actor, isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import {
  listWaitingDecisions,
  listWaitingReports,
  type WaitingDecisionRow,
  type WaitingReportRow,
} from '#lib/db/screens/approval-rows.ts'
import type { PersonRef } from '#lib/db/screens/page-rows.ts'
import { authorised } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

/** Most rows of either kind on the page, oldest first: what waits longest comes first. */
const APPROVALS_MAX = 200

interface Judging {
  /** Put forward by the reader, who may therefore not approve it. */
  readonly mine: boolean
  /** The reader may approve it. */
  readonly approvable: boolean
}

export type WaitingDecision = WaitingDecisionRow & Judging
export type WaitingReport = WaitingReportRow & Judging

export interface ApprovalQueue {
  readonly decisions: readonly WaitingDecision[]
  /** Empty for those who may not know of reports. */
  readonly reports: readonly WaitingReport[]
}

/** What awaits its second person (`cases:read`). */
export async function approvalQueue(actor: Actor): Promise<Result<ApprovalQueue, AppError>> {
  return await authorised(actor, 'cases:read', async () => {
    const [decisions, reports] = await Promise.all([
      listWaitingDecisions(APPROVALS_MAX),
      isAllowed(actor, 'reports:read') ? listWaitingReports(APPROVALS_MAX) : [],
    ])
    return {
      decisions: decisions.map((row) => ({ ...row, ...whose(actor, row.by, 'decisions:approve') })),
      reports: reports.map((row) => ({ ...row, ...whose(actor, row.by, 'reports:approve') })),
    }
  })
}

function whose(actor: Actor, by: PersonRef, permission: Permission) {
  const mine = by.id === actor.id
  return { mine, approvable: !mine && isAllowed(actor, permission) }
}
