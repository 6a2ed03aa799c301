'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { ReportStatusBadge } from '#components/reports/report-status-badge.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { formatCaseNumber, formatReportNumber } from '#lib/core/cases/file-number.ts'
import type { ReportRow } from '#lib/queries/reports/report-list.ts'
import { paths } from '#lib/web/paths.ts'

/** The reports, newest first: where each stands, about whom, from which case, and whether its files were taken. */
export function ReportTable({
  rows,
  paging,
}: {
  rows: readonly ReportRow[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('reports')
  const columns = useColumns()
  return (
    <DataTable
      id="reports"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.report(formatReportNumber(row))}
      paging={paging}
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}

function useColumns(): DataColumn<ReportRow>[] {
  const t = useTranslations('reports')
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('column.number'),
        width: 130,
        hideable: false,
        cell: (row) => <code>{formatReportNumber(row)}</code>,
        csv: (row) => formatReportNumber(row),
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 132,
        cell: (row) => <ReportStatusBadge status={row.status} />,
        csv: (row) => row.status,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        cell: (row) => <CustomerCell customer={row.customer} />,
        csv: (row) => `${row.customer.externalId} ${row.customer.displayName}`,
      },
      {
        id: 'case',
        header: t('column.case'),
        width: 136,
        cell: (row) => <code>{formatCaseNumber(row.case)}</code>,
        csv: (row) => formatCaseNumber(row.case),
      },
      {
        id: 'revision',
        header: t('column.revision'),
        width: 80,
        align: 'end',
        cell: (row) => row.revision,
        csv: (row) => String(row.revision),
      },
      {
        id: 'created',
        header: t('column.created'),
        width: 140,
        align: 'end',
        cell: (row) => <DateTime at={row.createdAt} />,
        csv: (row) => row.createdAt,
      },
      {
        id: 'approved',
        header: t('column.approved'),
        width: 140,
        align: 'end',
        cell: (row) => <DateTime at={row.approvedAt} />,
        csv: (row) => row.approvedAt ?? '',
      },
      {
        id: 'downloads',
        header: t('column.downloads'),
        width: 96,
        align: 'end',
        cell: (row) => row.downloads,
        csv: (row) => String(row.downloads),
      },
    ],
    [t],
  )
}
