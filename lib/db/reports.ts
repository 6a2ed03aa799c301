import type { ExportFormat } from '#lib/core/reports/report-input.ts'
import type { Str, StrFiler } from '#lib/core/reports/str.ts'
import type { ReportStatus } from '#lib/core/reports/transitions.ts'
import { prismaOf, type Tx, violatedConstraint } from '#lib/db/tx.ts'

/** A report as those who work on it need it, with the revision it stands at. */
export interface ReportState {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly caseId: string
  readonly status: ReportStatus
  readonly revision: number
  readonly submittedBy: string | null
  /** Who saved the revision, as the row says it. */
  readonly savedBy: string
  readonly model: Str
  readonly digest: string
}

/** Locks a report to the end of the change; null when there is none under this id. */
export async function findReportForUpdate(tx: Tx, id: string): Promise<ReportState | null> {
  await prismaOf(tx).$queryRaw`SELECT id FROM report WHERE id = ${id}::uuid FOR UPDATE`
  const report = await prismaOf(tx).report.findUnique({ where: { id } })
  if (report === null) return null
  const revision = await prismaOf(tx).reportRevision.findUniqueOrThrow({
    where: { reportId_number: { reportId: id, number: report.revision } },
  })
  const { year, number, caseId, status, submittedBy } = report
  return {
    id,
    year,
    number,
    caseId,
    status,
    revision: report.revision,
    submittedBy,
    savedBy: revision.savedBy,
    model: revision.model as unknown as Str,
    digest: revision.digest,
  }
}

export interface NewReport {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly caseId: string
  readonly decisionId: string
  readonly createdBy: string
  readonly createdAt: Date
}

export interface NewRevision {
  readonly id: string
  readonly reportId: string
  readonly number: number
  readonly model: Str
  readonly digest: string
  readonly savedBy: string
  readonly savedAt: Date
}

/** A new report with its first revision. */
export async function insertReport(tx: Tx, report: NewReport, revision: NewRevision): Promise<void> {
  await prismaOf(tx).report.create({ data: { ...report, revision: revision.number } })
  await insertRevision(tx, revision)
}

async function insertRevision(tx: Tx, revision: NewRevision): Promise<void> {
  await prismaOf(tx).reportRevision.create({
    data: { ...revision, model: revision.model as unknown as object },
  })
}

/** Adds a revision and makes it the one that the report stands at. */
export async function addRevision(tx: Tx, revision: NewRevision): Promise<void> {
  await insertRevision(tx, revision)
  await prismaOf(tx).report.update({ where: { id: revision.reportId }, data: { revision: revision.number } })
}

export async function setReportStatus(
  tx: Tx,
  id: string,
  change: { readonly status: ReportStatus; readonly submittedBy?: string | null },
): Promise<void> {
  await prismaOf(tx).report.update({ where: { id }, data: change })
}

export interface NewReportApproval {
  readonly id: string
  readonly reportId: string
  readonly revision: number
  readonly digest: string
  readonly submittedBy: string
  readonly approverId: string
  readonly at: Date
}

/** Records the second judgement over one revision; false when the database refuses it as the same person's. */
export async function insertReportApproval(tx: Tx, approval: NewReportApproval): Promise<boolean> {
  try {
    await prismaOf(tx).reportApproval.create({ data: approval })
    return true
  } catch (error) {
    if (violatedConstraint(error) === 'report_approval_other_person') return false
    throw error
  }
}

/** The approval of a report with the names of both people; null before it is approved. */
export async function findReportApproval(
  tx: Tx,
  reportId: string,
): Promise<{
  readonly revision: number
  readonly digest: string
  readonly submittedBy: string
  readonly approvedBy: string
  readonly at: Date
} | null> {
  const rows = await prismaOf(tx).$queryRaw<
    { revision: number; digest: string; submittedBy: string; approvedBy: string; at: Date }[]
  >`
    SELECT a.revision, a.digest, s.name AS "submittedBy", p.name AS "approvedBy", a.at
    FROM report_approval a JOIN staff s ON s.id = a.submitted_by JOIN staff p ON p.id = a.approver_id
    WHERE a.report_id = ${reportId}::uuid`
  return rows[0] ?? null
}

export interface NewExport {
  readonly id: string
  readonly reportId: string
  readonly revision: number
  readonly format: ExportFormat
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly content: Uint8Array
  readonly createdAt: Date
  readonly createdBy: string
}

export async function insertExport(tx: Tx, made: NewExport): Promise<void> {
  await prismaOf(tx).reportExport.create({ data: { ...made, content: new Uint8Array(made.content) } })
}

/** Exports of one revision, without their bytes. */
export async function listExports(
  tx: Tx,
  reportId: string,
  revision: number,
): Promise<readonly { readonly id: string; readonly format: string; readonly sha256: string }[]> {
  return await prismaOf(tx).reportExport.findMany({
    where: { reportId, revision },
    select: { id: true, format: true, sha256: true },
    orderBy: { format: 'asc' },
  })
}

export type StoredExport = Omit<NewExport, 'createdAt' | 'createdBy' | 'format'> & { readonly format: string }

/** The newest export of a report in one format, with its bytes; null when there is none. */
export async function findExport(
  tx: Tx,
  reportId: string,
  format: ExportFormat,
): Promise<StoredExport | null> {
  return await prismaOf(tx).reportExport.findFirst({
    where: { reportId, format },
    orderBy: { revision: 'desc' },
  })
}

export async function insertDownload(
  tx: Tx,
  download: { readonly id: string; readonly exportId: string; readonly staffId: string; readonly at: Date },
): Promise<void> {
  await prismaOf(tx).reportDownload.create({ data: download })
}

/** Reports of a case that nobody has approved yet. */
export async function countUnapprovedReports(tx: Tx, caseId: string): Promise<number> {
  return await prismaOf(tx).report.count({ where: { caseId, status: { in: ['draft', 'in_review'] } } })
}

/** 届出事業者 as the latest report stated it; null before there was one. */
export async function findLatestFiler(tx: Tx): Promise<StrFiler | null> {
  const rows = await prismaOf(tx).$queryRaw<{ filer: StrFiler }[]>`
    SELECT v.model->'filer' AS filer FROM report r
    JOIN report_revision v ON v.report_id = r.id AND v.number = r.revision
    ORDER BY r.created_at DESC, r.id DESC LIMIT 1`
  return rows[0]?.filer ?? null
}
