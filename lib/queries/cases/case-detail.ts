import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { Evidence, EvidenceChange } from '#lib/core/cases/evidence.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import type { CaseVerb } from '#lib/core/cases/transitions.ts'
import type { Worksheet } from '#lib/core/cases/worksheet.ts'
import type { AppError } from '#lib/core/errors.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { HitRow } from '#lib/db/screens/hit-rows.ts'
import type { ActorRef, AlertRef, CustomerRef, PersonRef, ReportRef } from '#lib/db/screens/page-rows.ts'
import type { ActivityDay, TransactionFacts } from '#lib/queries/alerts/alert-detail.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import type { CaseRow } from '#lib/queries/cases/case-list.ts'
import type { Json } from '#lib/std/canonical-json.ts'
import type { Result } from '#lib/std/result.ts'

export interface CaseTimelineEntry {
  readonly id: string
  /** A case event type: `case.opened`, `case.decision-approved` … */
  readonly type: string
  readonly actor: ActorRef
  readonly facts: { readonly [key: string]: Json }
  readonly at: string
}

export interface CaseNoteRow {
  readonly id: string
  readonly author: PersonRef
  readonly body: string
  readonly at: string
  readonly supersedesId: string | null
  readonly supersededById: string | null
}

export interface WorksheetRow extends Worksheet {
  readonly id: string
  readonly version: number
  readonly author: PersonRef
  readonly at: string
}

export interface DecisionRow {
  readonly id: string
  readonly number: number
  readonly actions: readonly DecisionAction[]
  readonly reasonCodes: readonly DecisionReason[]
  readonly rationale: string
  readonly worksheetId: string
  readonly evidence: Evidence
  readonly evidenceDigest: string
  readonly proposedBy: PersonRef
  readonly proposedAt: string
  readonly approval: {
    readonly outcome: 'approved' | 'returned'
    readonly approver: PersonRef
    readonly comment: string | null
    readonly at: string
  } | null
}

export interface CaseDetail extends Omit<CaseRow, 'customer' | 'alerts'> {
  readonly customer: CustomerRef
  readonly openedBy: PersonRef
  readonly alerts: readonly (AlertRef & Pick<AlertQueueRow, 'reasons' | 'jpyValue' | 'transaction'>)[]
  readonly transactions: readonly TransactionFacts[]
  readonly holds: readonly {
    readonly id: string
    readonly kind: 'transaction' | 'freeze'
    readonly transactionId: string | null
    readonly placedAt: string
    readonly endedAt: string | null
    readonly outcome: 'released' | 'rejected' | null
  }[]
  readonly hits: readonly HitRow[]
  readonly activity: readonly ActivityDay[]
  /** Newest first. */
  readonly timeline: readonly CaseTimelineEntry[]
  readonly notes: readonly CaseNoteRow[]
  /** The latest, and how many were saved. */
  readonly worksheet: WorksheetRow | null
  readonly worksheets: number
  /** Newest first; the first one is the one that awaits its second person when the case is `proposed`. */
  readonly decisions: readonly DecisionRow[]
  /** The evidence as it stands now, and its digest: what the approver's form sends back. */
  readonly evidence: Evidence
  readonly evidenceDigest: string
  /** What changed since the newest decision was proposed; empty when nothing did or none was. */
  readonly changedSince: readonly EvidenceChange[]
  /** Empty for those who may not know of reports. */
  readonly reports: readonly ReportRef[]
  /** Open alerts of the same customer that could be added. */
  readonly addableAlerts: readonly AlertRef[]
  /** What this reader may do now: state, permission and four eyes considered. */
  readonly verbs: readonly CaseVerb[]
  /** The newest decision was proposed by this reader. */
  readonly proposedByMe: boolean
  /** People a case can be given to. */
  readonly assignable: readonly PersonRef[]
}

/** Everything stored about one case (`cases:read`; `case/not-found`). */
export declare function caseDetail(actor: Actor, caseId: string): Promise<Result<CaseDetail, AppError>>
