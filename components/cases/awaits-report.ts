import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'

/** A case whose report is not approved stays open until it is. */
export function awaitsReport({ reports }: Pick<CaseDetail, 'reports'>): boolean {
  return reports.some(({ status }) => status === 'draft' || status === 'in_review')
}
