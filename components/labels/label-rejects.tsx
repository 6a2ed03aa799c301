'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { LABEL_REJECTIONS } from '#lib/core/labels/label-pack.ts'
import type { LabelRejectRow } from '#lib/queries/labels/label-source-detail.ts'

/** What a version of a pack could not take over, with its place and its text. */
export function LabelRejects({ rows }: { rows: readonly LabelRejectRow[] }) {
  const t = useTranslations('labels')
  const columns = useMemo<DataColumn<LabelRejectRow>[]>(() => {
    const why = ({ code }: LabelRejectRow) => {
      const known = LABEL_REJECTIONS.find((one) => one === code)
      return known === undefined ? code : t(`rejection.${known}`)
    }
    return [
      {
        id: 'locator',
        header: t('column.locator'),
        width: 220,
        hideable: false,
        cell: (row) => row.locator,
        csv: (row) => row.locator,
      },
      { id: 'code', header: t('column.code'), width: 180, cell: why, csv: (row) => row.code },
      { id: 'excerpt', header: t('column.excerpt'), cell: (row) => row.excerpt, csv: (row) => row.excerpt },
    ]
  }, [t])
  return (
    <DataTable
      id="label-rejects"
      label={t('rejects')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      fill
      empty={{ title: t('allRead'), hint: '' }}
    />
  )
}
