'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DateTime } from '#components/ui/date-time.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { StaffListRow } from '#lib/queries/staff/staff-page.ts'
import { paths } from '#lib/web/paths.ts'

/** The people of the desk. */
export function StaffTable({ rows }: { rows: readonly StaffListRow[] }) {
  const t = useTranslations('staff')
  const role = useTranslations('common.role')
  const columns = useMemo<DataColumn<StaffListRow>[]>(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        cell: (row) => <Link href={paths.staffMember(row.id)}>{row.name}</Link>,
      },
      { id: 'role', header: t('column.role'), cell: (row) => role(row.role) },
      { id: 'email', header: t('column.email'), cell: (row) => row.email },
      {
        id: 'state',
        header: t('column.state'),
        cell: (row) =>
          row.disabledAt === null ? (
            <StatusBadge tone="done">{t('state.active')}</StatusBadge>
          ) : (
            <StatusBadge>{t('state.disabled')}</StatusBadge>
          ),
      },
      { id: 'sessions', header: t('column.sessions'), cell: (row) => row.openSessions, align: 'end' },
      {
        id: 'created',
        spare: 'tight',
        header: t('column.created'),
        cell: (row) => <DateTime at={row.createdAt} dayOnly />,
        align: 'end',
      },
    ],
    [t, role],
  )
  return (
    <DataTable
      id="staff"
      label={t('people')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.staffMember(row.id)}
      bare
    />
  )
}
