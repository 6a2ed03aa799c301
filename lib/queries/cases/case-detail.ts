import { diffEvidence, type Evidence, type EvidenceChange, evidenceDigest } from '#lib/core/cases/evidence.ts'
import { isSecondPerson } from '#lib/core/cases/four-eyes.ts'
import { type CaseStatus, type CaseVerb, caseVerbs } from '#lib/core/cases/transitions.ts'
import { type AppError, failure } from '#lib/core/errors.ts'
import type { DoubtfulName } from '#lib/core/screening/name-doubt.ts'
import { type Actor, isAllowed, type Permission } from '#lib/core/staff/permissions.ts'
import { readEvidence } from '#lib/db/case-evidence.ts'
import { listOpenAlertRefs } from '#lib/db/screens/alert-file.ts'
import { type AlertQueueRow, listAlertsOfCase } from '#lib/db/screens/alert-rows.ts'
import {
  type CaseHoldRow,
  type CaseNoteRow,
  type CaseTimelineEntry,
  type DecisionRow,
  findCaseFile,
  type WorksheetRow,
} from '#lib/db/screens/case-file-rows.ts'
import { type CaseRow, findCaseRow } from '#lib/db/screens/case-rows.ts'
import { type HitRow, listAlertScreeningIds, listHitsAndDoubts } from '#lib/db/screens/hit-rows.ts'
import type { AlertRef, CustomerRef, PersonRef, ReportRef } from '#lib/db/screens/page-rows.ts'
import {
  type ActivityDay,
  listActivity,
  listTransactionFacts,
  type TransactionFacts,
} from '#lib/db/screens/transaction-rows.ts'
import { authorisedOne } from '#lib/queries/authorise.ts'
import type { Result } from '#lib/std/result.ts'

export type { CaseHoldRow, CaseNoteRow, CaseTimelineEntry, DecisionRow, WorksheetRow }

export interface CaseDetail extends Omit<CaseRow, 'customer' | 'alerts'> {
  readonly customer: CustomerRef
  readonly openedBy: PersonRef
  readonly alerts: readonly (AlertRef & Pick<AlertQueueRow, 'reasons' | 'jpyValue' | 'transaction'>)[]
  readonly transactions: readonly TransactionFacts[]
  readonly holds: readonly CaseHoldRow[]
  readonly hits: readonly HitRow[]
  /** Names behind the alerts that could not be compared, or hardly. */
  readonly doubts: readonly DoubtfulName[]
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

/** Everything stored about one case (`cases:read`; `case/not-found`). `now` ends the 90 days of activity. */
export async function caseDetail(
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Result<CaseDetail, AppError>> {
  return await authorisedOne(actor, 'cases:read', {
    missing: failure('case/not-found'),
    read: () => readCase(actor, caseId, now),
  })
}

async function readCase(actor: Actor, caseId: string, now: Date): Promise<CaseDetail | null> {
  const [row, file, evidence] = await Promise.all([
    findCaseRow(caseId),
    findCaseFile(caseId),
    readEvidence('pool', caseId),
  ])
  if (row === null || file === null || evidence === null) return null
  const { customerId, alerts: _count, ...head } = row
  const { alertIds, transactionIds, ...rest } = file
  const [alerts, transactions, { hits, doubts }, activity, addableAlerts] = await Promise.all([
    listAlertsOfCase(caseId, now),
    listTransactionFacts(transactionIds),
    listAlertScreeningIds(alertIds).then(listHitsAndDoubts),
    listActivity(customerId, now.toISOString()),
    listOpenAlertRefs(customerId, ADDABLE_ALERTS_MAX),
  ])
  const [newest] = file.decisions
  return {
    ...head,
    ...rest,
    alerts,
    transactions,
    hits,
    doubts,
    activity,
    addableAlerts,
    evidence,
    evidenceDigest: evidenceDigest(evidence),
    changedSince: newest === undefined ? [] : diffEvidence(newest.evidence, evidence),
    reports: isAllowed(actor, 'reports:read') ? file.reports : [],
    verbs: verbsOf(actor, row.status, newest?.proposedBy.id ?? null),
    proposedByMe: newest?.proposedBy.id === actor.id,
  }
}

const ADDABLE_ALERTS_MAX = 50

/** What this reader may do now: the state's verbs, those that need four eyes only for the second pair. */
function verbsOf(actor: Actor, status: CaseStatus, proposedBy: string | null): readonly CaseVerb[] {
  return caseVerbs(status).filter((verb) => {
    if (!isAllowed(actor, VERB_PERMISSIONS[verb])) return false
    const judges = verb === 'approve-decision' || verb === 'return-decision'
    return !judges || (proposedBy !== null && isSecondPerson(proposedBy, actor.id))
  })
}

const VERB_PERMISSIONS = {
  'add-alert': 'cases:work',
  assign: 'cases:work',
  'add-note': 'cases:work',
  'save-worksheet': 'cases:work',
  'save-graph': 'cases:work',
  'propose-decision': 'decisions:propose',
  'approve-decision': 'decisions:approve',
  'return-decision': 'decisions:approve',
  close: 'cases:work',
} as const satisfies Record<CaseVerb, Permission>
