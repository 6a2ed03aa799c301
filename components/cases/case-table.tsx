'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DueTime } from '#components/alerts/due-time.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CaseStatusBadge } from '#components/cases/case-status-badge.tsx'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { CaseRow } from '#lib/queries/cases/case-list.ts'
import { paths } from '#lib/web/paths.ts'

interface CaseTableProps {
  readonly rows: readonly CaseRow[]
  readonly sort: Sorting
  readonly paging: { readonly page: number; readonly pageSize: number; readonly total: number }
  readonly me: string
  readonly now: string
}

/** The cases: how bad, who, what is held, by when, whose. */
export function CaseTable({ rows, sort, paging, me, now }: CaseTableProps) {
  const t = useTranslations('cases')
  const columns = useCaseColumns({ me, now })
  return (
    <DataTable
      id="cases"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.case(formatCaseNumber(row))}
      sort={sort}
      paging={paging}
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}

function useCaseColumns({ me, now }: { me: string; now: string }): DataColumn<CaseRow>[] {
  const t = useTranslations('cases')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  return useMemo(
    () => [
      {
        id: 'severity',
        header: t('column.severity'),
        width: 92,
        sortable: 'desc',
        cell: (row) => <SeverityBadge severity={row.severity}>{severity(row.severity)}</SeverityBadge>,
        csv: (row) => row.severity,
      },
      {
        id: 'number',
        header: t('column.number'),
        width: 124,
        hideable: false,
        cell: (row) => <code>{formatCaseNumber(row)}</code>,
        csv: (row) => formatCaseNumber(row),
      },
      {
        id: 'kind',
        header: t('column.kind'),
        cell: (row) => words.kind(row.kind),
        csv: (row) => row.kind,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        cell: (row) => <CustomerCell customer={row.customer} />,
        csv: (row) => `${row.customer.externalId} ${row.customer.displayName}`,
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 124,
        cell: (row) => <CaseStatusBadge status={row.status} />,
        csv: (row) => row.status,
      },
      {
        id: 'alerts',
        header: t('column.alerts'),
        spare: 'medium',
        width: 76,
        align: 'end',
        cell: (row) => row.alerts,
        csv: (row) => String(row.alerts),
      },
      {
        id: 'held',
        header: t('column.held'),
        width: 112,
        align: 'end',
        cell: (row) => <Money value={row.heldJpy === '0' ? null : row.heldJpy} />,
        csv: (row) => row.heldJpy,
      },
      {
        id: 'due',
        header: t('column.due'),
        width: 108,
        align: 'end',
        sortable: 'asc',
        cell: (row) => <CaseDue row={row} now={now} />,
        csv: (row) => row.dueAt,
      },
      {
        id: 'opened',
        header: t('column.opened'),
        spare: 'medium',
        width: 130,
        align: 'end',
        sortable: 'desc',
        cell: (row) => <DateTime at={row.openedAt} />,
        csv: (row) => row.openedAt,
      },
      {
        id: 'assignee',
        header: t('column.assignee'),
        width: 108,
        cell: (row) => (row.assignee.id === me ? t('me') : row.assignee.name),
        csv: (row) => row.assignee.name,
      },
    ],
    [t, severity, me, now],
  )
}

/** A decided case is no longer late. */
function CaseDue({ row, now }: { row: Pick<CaseRow, 'status' | 'dueAt'>; now: string }) {
  return row.status === 'approved' || row.status === 'closed' ? '—' : <DueTime dueAt={row.dueAt} now={now} />
}
