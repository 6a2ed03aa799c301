import { readFileNumber } from '#lib/core/cases/file-number.ts'
import { foldForSearch } from '#lib/core/customers/customer-summary.ts'
import type { Str } from '#lib/core/reports/str.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type Slice, selectCounted } from '#lib/db/screens/counted.ts'
import type {
  ActorRef,
  CaseRef,
  Counted,
  CustomerBrief,
  PersonRef,
  ReportRef,
} from '#lib/db/screens/page-rows.ts'
import {
  actor,
  actorOfRef,
  amongEnum,
  beginning,
  CASE_REF,
  CUSTOMER_BRIEF,
  containing,
  every,
  person,
} from '#lib/db/screens/sql-parts.ts'
import { readerOf } from '#lib/db/tx.ts'

/** A report of the list. */
export interface ReportRow extends ReportRef {
  readonly revision: number
  readonly createdAt: string
  readonly createdBy: ActorRef
  readonly case: CaseRef
  readonly customer: CustomerBrief
  readonly approvedAt: string | null
  readonly downloads: number
}

const ROW = Prisma.sql`r.id::text, r.year, r.number, r.status::text, r.revision, utc_text(r.created_at) AS "createdAt",
  ${actorOfRef(Prisma.sql`r.created_by`)} AS "createdBy", ${CASE_REF} AS "case", ${CUSTOMER_BRIEF} AS customer,
  (SELECT utc_text(ap.at) FROM report_approval ap WHERE ap.report_id = r.id) AS "approvedAt",
  (SELECT count(*)::int FROM report_download d JOIN report_export e ON e.id = d.export_id
    WHERE e.report_id = r.id) AS downloads`

const TABLES = Prisma.sql`report r JOIN case_file cf ON cf.id = r.case_id JOIN customer k ON k.id = cf.customer_id`

/** One slice of the reports, newest first. */
export async function listReportRows(
  filter: { readonly status: readonly string[]; readonly text: string | null },
  slice: Slice,
): Promise<Counted<ReportRow>> {
  const where = every([
    amongEnum(Prisma.sql`r.status`, 'report_status', filter.status),
    filter.text === null ? null : matching(filter.text),
  ])
  return await selectCounted<ReportRow>(
    {
      columns: ROW,
      tables: TABLES,
      keyTables: TABLES,
      where,
      key: Prisma.sql`r.id`,
      order: Prisma.sql`r.created_at DESC, r.id`,
    },
    slice,
  )
}

function matching(text: string): Prisma.Sql {
  const printed = readFileNumber(text, 'S')
  if (printed !== null) {
    const number = Prisma.sql`r.number = ${printed.number}`
    return printed.year === null ? number : Prisma.sql`${number} AND r.year = ${printed.year}`
  }
  return Prisma.sql`(k.search_text LIKE ${containing(foldForSearch(text))}
    OR lower(k.external_id) LIKE ${beginning(text)})`
}

export interface ReportExportRow {
  readonly id: string
  readonly format: 'pdf' | 'json'
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: number
  readonly createdAt: string
  readonly createdBy: ActorRef
  readonly downloads: readonly { readonly by: PersonRef; readonly at: string }[]
}

/** A report with its current revision, its history and its files. */
export interface ReportFileRow extends ReportRow {
  readonly model: Str
  readonly digest: string
  readonly revisions: readonly {
    readonly number: number
    readonly digest: string
    readonly savedBy: ActorRef
    readonly savedAt: string
  }[]
  readonly submittedBy: PersonRef | null
  readonly approval: { readonly approver: PersonRef; readonly revision: number; readonly at: string } | null
  readonly exports: readonly ReportExportRow[]
  readonly trail: readonly {
    readonly id: string
    readonly type: string
    readonly actor: ActorRef
    readonly at: string
    /** What was written with it: why a report was returned. */
    readonly comment: string | null
  }[]
}

const TRAIL_MAX = 50

/** One report with everything stored about it; null when there is none. */
export async function findReportFile(reportId: string): Promise<ReportFileRow | null> {
  const rows = await readerOf('pool').$queryRaw<ReportFileRow[]>`
    SELECT ${ROW}, m.model, m.digest, ${REVISIONS} AS revisions, ${person(Prisma.sql`r.submitted_by`)} AS "submittedBy",
      (SELECT jsonb_build_object('approver', ${person(Prisma.sql`ap.approver_id`)}, 'revision', ap.revision,
        'at', utc_text(ap.at)) FROM report_approval ap WHERE ap.report_id = r.id) AS approval,
      ${EXPORTS} AS exports, ${TRAIL} AS trail
    FROM ${TABLES} JOIN report_revision m ON m.report_id = r.id AND m.number = r.revision
    WHERE r.id = ${reportId}::uuid`
  return rows[0] ?? null
}

const REVISIONS = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('number', v.number, 'digest', v.digest,
    'savedBy', ${actorOfRef(Prisma.sql`v.saved_by`)}, 'savedAt', utc_text(v.saved_at)) ORDER BY v.number DESC), '[]')
  FROM report_revision v WHERE v.report_id = r.id)`

const EXPORTS = Prisma.sql`(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', e.id, 'format', e.format,
    'fileName', e.file_name, 'mediaType', e.media_type, 'sha256', e.sha256, 'bytes', octet_length(e.content),
    'createdAt', utc_text(e.created_at), 'createdBy', ${actorOfRef(Prisma.sql`e.created_by`)},
    'downloads', (SELECT COALESCE(jsonb_agg(jsonb_build_object('by', ${person(Prisma.sql`d.staff_id`)},
      'at', utc_text(d.at)) ORDER BY d.at DESC), '[]') FROM report_download d WHERE d.export_id = e.id))
    ORDER BY e.revision DESC, e.format DESC), '[]') FROM report_export e WHERE e.report_id = r.id)`

const TRAIL = Prisma.sql`(SELECT COALESCE(jsonb_agg(x.row ORDER BY x.position DESC), '[]') FROM (
  SELECT jsonb_build_object('id', e.id, 'type', e.type, 'at', utc_text(e.at),
    'comment', e.facts->>'comment', 'actor', ${actor(Prisma.sql`e.actor_kind`, Prisma.sql`e.actor_id`)}) AS row, e.position
  FROM audit_event e WHERE e.subject_kind = 'report' AND e.subject_id = r.id::text
  ORDER BY e.position DESC LIMIT ${TRAIL_MAX}) x)`
