import type { AppError, FieldError } from '#lib/core/errors.ts'
import type { Str } from '#lib/core/reports/str.ts'
import type { ReportVerb } from '#lib/core/reports/transitions.ts'
import type { Actor } from '#lib/core/staff/permissions.ts'
import type { ActorRef, PersonRef } from '#lib/db/screens/page-rows.ts'
import type { ReportRow } from '#lib/queries/reports/report-list.ts'
import type { Result } from '#lib/std/result.ts'

export interface ReportDetail extends ReportRow {
  /** The current revision. */
  readonly model: Str
  readonly digest: string
  /** What would keep it from being submitted, as of now: pointers into `model`. */
  readonly problems: readonly FieldError[]
  readonly revisions: readonly {
    readonly number: number
    readonly digest: string
    readonly savedBy: ActorRef
    readonly savedAt: string
  }[]
  readonly submittedBy: PersonRef | null
  readonly approval: { readonly approver: PersonRef; readonly revision: number; readonly at: string } | null
  readonly exports: readonly {
    readonly id: string
    readonly format: 'pdf' | 'json'
    readonly fileName: string
    readonly mediaType: string
    readonly sha256: string
    readonly bytes: number
    readonly createdAt: string
    readonly createdBy: ActorRef
    readonly downloads: readonly { readonly by: PersonRef; readonly at: string }[]
  }[]
  /** Who opened, changed or took this report, newest first, at most 50. */
  readonly trail: readonly {
    readonly id: string
    readonly type: string
    readonly actor: ActorRef
    readonly at: string
  }[]
  /** What this reader may do now: state, permission and four eyes considered. */
  readonly verbs: readonly ReportVerb[]
  readonly submittedByMe: boolean
}

/**
 * Everything stored about one report (`reports:read`; `report/not-found`). Opening the page is itself recorded: call
 * the use-case `viewReport` first. `today` is the day in Japan, `YYYY-MM-DD`.
 */
export declare function reportDetail(
  actor: Actor,
  reportId: string,
  today: string,
): Promise<Result<ReportDetail, AppError>>
