import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { Evidence } from '#lib/core/cases/evidence.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import type { Worksheet } from '#lib/core/cases/worksheet.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ActorRef, CustomerRef, PersonRef, ReportRef } from '#lib/db/screens/page-rows.ts'
import { actor, CUSTOMER_REF, person } from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'
import type { Json } from '#lib/std/canonical-json.ts'

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

export interface CaseHoldRow {
  readonly id: string
  readonly kind: 'transaction' | 'freeze'
  readonly transactionId: string | null
  readonly placedAt: string
  readonly endedAt: string | null
  readonly outcome: 'released' | 'rejected' | null
}

/** What lies in a case file, each list bounded. */
export interface CaseFile {
  readonly customer: CustomerRef
  readonly timeline: readonly CaseTimelineEntry[]
  readonly notes: readonly CaseNoteRow[]
  readonly worksheet: WorksheetRow | null
  readonly worksheets: number
  readonly decisions: readonly DecisionRow[]
  readonly holds: readonly CaseHoldRow[]
  readonly reports: readonly ReportRef[]
  readonly alertIds: readonly string[]
  readonly transactionIds: readonly string[]
  readonly assignable: readonly PersonRef[]
}

const TIMELINE_MAX = 500
const NOTES_MAX = 500
const DECISIONS_MAX = 50

/** Everything that lies in a case file; null when there is no such case. */
export async function findCaseFile(caseId: string): Promise<CaseFile | null> {
  const rows = await readerOf('pool').$queryRaw<CaseFile[]>`
    SELECT ${CUSTOMER_REF} AS customer, ${TIMELINE} AS timeline, ${NOTES} AS notes, ${WORKSHEET} AS worksheet,
      (SELECT count(*)::int FROM case_worksheet s WHERE s.case_id = cf.id) AS worksheets,
      ${DECISIONS} AS decisions, ${HOLDS} AS holds, ${REPORTS} AS reports,
      (SELECT COALESCE(jsonb_agg(a.id ORDER BY a.number), '[]') FROM alert a WHERE a.case_id = cf.id) AS "alertIds",
      (SELECT COALESCE(jsonb_agg(DISTINCT a.transaction_id), '[]') FROM alert a
        WHERE a.case_id = cf.id AND a.transaction_id IS NOT NULL) AS "transactionIds",
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]') FROM staff p
        WHERE p.disabled_at IS NULL AND p.role IN ('analyst', 'supervisor')) AS assignable
    FROM case_file cf JOIN customer k ON k.id = cf.customer_id WHERE cf.id = ${caseId}::uuid`
  return rows[0] ?? null
}

const TIMELINE = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.at DESC, x.id DESC), '[]') FROM (
  SELECT jsonb_build_object('id', e.id, 'type', e.type, 'facts', e.facts, 'at', utc_text(e.at),
    'actor', ${actor(Prisma.sql`e.actor_kind`, Prisma.sql`e.actor_id`)}) AS row, e.at, e.id
  FROM case_event e WHERE e.case_id = cf.id ORDER BY e.at DESC, e.id DESC LIMIT ${TIMELINE_MAX}) x)`

const NOTES = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.at DESC, x.id DESC), '[]') FROM (
  SELECT jsonb_build_object('id', n.id, 'author', ${person(Prisma.sql`n.author_id`)}, 'body', n.body,
    'at', utc_text(n.at), 'supersedesId', n.supersedes_id,
    'supersededById', (SELECT m.id FROM case_note m WHERE m.supersedes_id = n.id)) AS row, n.at, n.id
  FROM case_note n WHERE n.case_id = cf.id ORDER BY n.at DESC, n.id DESC LIMIT ${NOTES_MAX}) x)`

const WORKSHEET = Prisma.sql`(SELECT jsonb_build_object('id', s.id, 'version', s.version,
    'otherCustomers', s.other_customers, 'sameCustomer', s.same_customer, 'cddConsistency', s.cdd_consistency,
    'method', s.method, 'inquiry', s.inquiry, 'riskReport', s.risk_report, 'suspicious', s.suspicious,
    'author', ${person(Prisma.sql`s.author_id`)}, 'at', utc_text(s.at))
  FROM case_worksheet s WHERE s.case_id = cf.id ORDER BY s.version DESC LIMIT 1)`

const DECISIONS = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.number DESC), '[]') FROM (
  SELECT jsonb_build_object('id', d.id, 'number', d.number, 'actions', d.actions, 'reasonCodes', d.reason_codes,
    'rationale', d.rationale, 'worksheetId', d.worksheet_id, 'evidence', d.evidence,
    'evidenceDigest', d.evidence_digest, 'proposedBy', ${person(Prisma.sql`d.proposed_by`)},
    'proposedAt', utc_text(d.proposed_at),
    'approval', (SELECT jsonb_build_object('outcome', v.outcome, 'approver', ${person(Prisma.sql`v.approver_id`)},
      'comment', v.comment, 'at', utc_text(v.at)) FROM approval v WHERE v.decision_id = d.id)) AS row, d.number
  FROM decision d WHERE d.case_id = cf.id ORDER BY d.number DESC LIMIT ${DECISIONS_MAX}) x)`

const HOLDS = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind,
    'transactionId', h.transaction_id, 'placedAt', utc_text(h.placed_at), 'endedAt', utc_text(h.ended_at),
    'outcome', h.outcome) ORDER BY h.placed_at), '[]')
  FROM hold h WHERE h.transaction_id IN (SELECT a.transaction_id FROM alert a WHERE a.case_id = cf.id)
    OR (h.kind = 'freeze' AND h.customer_id = cf.customer_id))`

const REPORTS = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', r.id, 'year', r.year,
    'number', r.number, 'status', r.status) ORDER BY r.created_at), '[]') FROM report r WHERE r.case_id = cf.id)`
