import type { Severity } from '#lib/core/alerts/severity.ts'
import type { DecisionAction } from '#lib/core/cases/actions.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { HELD_JPY } from '#lib/db/screens/case-rows.ts'
import type { CaseRef, CustomerBrief, PersonRef, ReportRef } from '#lib/db/screens/page-rows.ts'
import { CASE_REF, CUSTOMER_BRIEF, person } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

interface WaitingRow {
  readonly since: string
  readonly by: PersonRef
  readonly customer: CustomerBrief
}

export interface WaitingDecisionRow extends WaitingRow {
  readonly decisionId: string
  readonly case: CaseRef & { readonly severity: Severity; readonly kind: string; readonly dueAt: string }
  readonly actions: readonly DecisionAction[]
  readonly reasonCodes: readonly string[]
  readonly heldJpy: string
}

export interface WaitingReportRow extends WaitingRow {
  readonly report: ReportRef & { readonly revision: number }
  readonly case: CaseRef
}

/** Decisions that await their second person, the longest waiting first. */
export async function listWaitingDecisions(limit: number): Promise<readonly WaitingDecisionRow[]> {
  return await readerOf('pool').$queryRaw<WaitingDecisionRow[]>`
    SELECT d.id::text AS "decisionId", utc_text(d.proposed_at) AS since, d.actions, d.reason_codes AS "reasonCodes",
      ${person(Prisma.sql`d.proposed_by`)} AS by, ${CUSTOMER_BRIEF} AS customer, ${HELD_JPY} AS "heldJpy",
      ${CASE_REF} || jsonb_build_object('severity', cf.severity, 'kind', cf.kind, 'dueAt', utc_text(cf.due_at)) AS "case"
    FROM case_file cf JOIN customer k ON k.id = cf.customer_id
    JOIN LATERAL (SELECT * FROM decision x WHERE x.case_id = cf.id ORDER BY x.number DESC LIMIT 1) d ON true
    WHERE cf.status = 'proposed' ORDER BY d.proposed_at, d.id LIMIT ${limit}`
}

/** Reports that await their second person, the longest waiting first. */
export async function listWaitingReports(limit: number): Promise<readonly WaitingReportRow[]> {
  return await readerOf('pool').$queryRaw<WaitingReportRow[]>`
    SELECT utc_text(v.saved_at) AS since, ${person(Prisma.sql`r.submitted_by`)} AS by, ${CUSTOMER_BRIEF} AS customer,
      ${CASE_REF} AS "case", jsonb_build_object('id', r.id, 'year', r.year, 'number', r.number, 'status', r.status,
        'revision', r.revision) AS report
    FROM report r JOIN report_revision v ON v.report_id = r.id AND v.number = r.revision
    JOIN case_file cf ON cf.id = r.case_id JOIN customer k ON k.id = cf.customer_id
    WHERE r.status = 'in_review' ORDER BY v.saved_at, r.id LIMIT ${limit}`
}
