import { isSecondPerson } from '#lib/core/cases/four-eyes.ts'
import { type AppError, type FieldError, failure } from '#lib/core/errors.ts'
import { mayApproveReport, type ReportHands } from '#lib/core/reports/second-person.ts'
import { type ReportVerb, reportVerbs } from '#lib/core/reports/transitions.ts'
import { validateStr } from '#lib/core/reports/validate-str.ts'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { type Actor, isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import { findReportFile, type ReportFileRow } from '#lib/db/screens/report-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export interface ReportDetail extends ReportFileRow {
  /** What would keep it from being submitted, as of today: pointers into `model`. */
  readonly problems: readonly FieldError[]
  /** What this reader may do now: state, permission and four eyes considered. */
  readonly verbs: readonly ReportVerb[]
  readonly submittedByMe: boolean
}

/**
 * Everything stored about one report (`reports:read`; `report/not-found`). Opening the page is itself recorded: call
 * the use-case `viewReport` first. `today` is the day in Japan, `YYYY-MM-DD`.
 */
export async function reportDetail(
  actor: Actor,
  reportId: string,
  today: string,
): Promise<Result<ReportDetail, AppError>> {
  return await authorisedOne(actor, 'reports:read', {
    missing: failure('report/not-found'),
    read: async () => {
      const file = await findReportFile(reportId)
      return file === null
        ? null
        : {
            ...file,
            problems: validateStr(file.model, today),
            verbs: verbsOf(actor, file),
            submittedByMe: file.submittedBy?.id === actor.id,
          }
    },
  })
}

function verbsOf(actor: Actor, file: ReportFileRow): readonly ReportVerb[] {
  return reportVerbs(file.status).filter((verb) => {
    if (!isAllowed(actor, VERB_PERMISSIONS[verb])) return false
    if (verb === 'approve') return mayApproveReport(handsOf(file), actor.id)
    return verb !== 'return' || (file.submittedBy !== null && isSecondPerson(file.submittedBy.id, actor.id))
  })
}

function handsOf({ revision, revisions, submittedBy }: ReportFileRow): ReportHands {
  const saved = revisions.find(({ number }) => number === revision)?.savedBy
  const savedBy = saved === undefined ? '' : actorRef(saved)
  return { revision, savedBy, submittedBy: submittedBy?.id ?? null }
}

const VERB_PERMISSIONS = {
  revise: 'reports:draft',
  submit: 'reports:draft',
  approve: 'reports:approve',
  return: 'reports:approve',
  export: 'reports:export',
  download: 'reports:download',
} as const satisfies Record<ReportVerb, Permission>
