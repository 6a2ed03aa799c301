'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { WhoApproves } from '#components/approvals/who-approves.tsx'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { formatCaseNumber, formatReportNumber } from '#lib/core/cases/file-number.ts'
import type { WaitingReport } from '#lib/queries/approvals/approval-queue.ts'
import { paths } from '#lib/web/paths.ts'

/** Reports that await their second person, the longest waiting first. */
export function WaitingReports({ rows }: { rows: readonly WaitingReport[] }) {
  const t = useTranslations('approvals')
  const columns = useMemo<DataColumn<WaitingReport>[]>(
    () => [
      {
        id: 'report',
        header: t('column.report'),
        width: 124,
        cell: (row) => <code>{formatReportNumber(row.report)}</code>,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        cell: (row) => <CustomerCell customer={row.customer} />,
      },
      {
        id: 'case',
        header: t('column.case'),
        width: 136,
        cell: (row) => <code>{formatCaseNumber(row.case)}</code>,
      },
      {
        id: 'revision',
        header: t('column.revision'),
        width: 72,
        align: 'end',
        cell: (row) => row.report.revision,
      },
      { id: 'by', header: t('column.submittedBy'), width: 132, cell: (row) => row.by.name },
      {
        id: 'since',
        header: t('column.since'),
        width: 136,
        align: 'end',
        cell: (row) => <DateTime at={row.since} />,
      },
      { id: 'mine', header: t('column.mine'), width: 132, cell: (row) => <WhoApproves {...row} /> },
    ],
    [t],
  )
  return (
    <DataTable
      id="waiting-reports"
      label={t('reports')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.report.id}
      rowHref={(row) => paths.report(formatReportNumber(row.report))}
      empty={{ title: t('emptyReports.title'), hint: t('emptyReports.hint') }}
      keyboard={false}
      bare
      stack
    />
  )
}
