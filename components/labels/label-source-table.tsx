'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DateTime } from '#components/ui/date-time.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { LabelSourceRow } from '#lib/queries/labels/label-sources.ts'
import { paths } from '#lib/web/paths.ts'

const FIGURES = ['labels', 'addresses', 'actors', 'rejected'] as const

/** The packs of labels in force: what they are, of which version, how fresh their claims are. */
export function LabelSourceTable({
  rows,
  paging,
}: {
  rows: readonly LabelSourceRow[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('labels')
  const columns = useMemo<DataColumn<LabelSourceRow>[]>(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        hideable: false,
        cell: (row) => row.title,
        csv: (row) => row.title,
      },
      {
        id: 'kind',
        header: t('column.kind'),
        width: 130,
        cell: (row) => t(`kind.${row.kind}`),
        csv: (row) => row.kind,
      },
      {
        id: 'version',
        header: t('column.version'),
        width: 72,
        align: 'end',
        cell: (row) => row.number,
        csv: (row) => String(row.number),
      },
      ...FIGURES.map(
        (figure): DataColumn<LabelSourceRow> => ({
          id: figure,
          header: t(`column.${figure}`),
          width: 108,
          align: 'end',
          cell: (row) => groupDigits(String(row[figure])),
          csv: (row) => String(row[figure]),
        }),
      ),
      {
        id: 'newest',
        header: t('column.newest'),
        spare: 'medium',
        width: 116,
        cell: (row) => row.newestClaim ?? t('noDay'),
        csv: (row) => row.newestClaim ?? '',
      },
      {
        id: 'takenOver',
        header: t('column.takenOver'),
        width: 150,
        cell: (row) => <DateTime at={row.takenOverAt} />,
        csv: (row) => row.takenOverAt,
      },
      {
        id: 'creator',
        spare: 'medium',
        header: t('creator'),
        cell: (row) => row.creator,
        csv: (row) => row.creator,
      },
    ],
    [t],
  )
  return (
    <DataTable
      id="label-sources"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.labelSource(row.id)}
      paging={paging}
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}
