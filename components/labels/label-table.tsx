'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { severityOf } from '#lib/core/wallets/categories.ts'
import type { LabelRow } from '#lib/queries/labels/label-source-detail.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** Labels of one version of a pack; a row leads to the wallet where the desk knows the address. */
export function LabelTable({
  rows,
  paging,
}: {
  rows: readonly LabelRow[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('labels')
  const chains = useTranslations('common.chain')
  const columns = useMemo<DataColumn<LabelRow>[]>(
    () => [
      {
        id: 'label',
        header: t('column.label'),
        hideable: false,
        cell: (row) => row.label,
        csv: (row) => row.label,
      },
      {
        id: 'address',
        header: t('column.address'),
        cell: (row) => <MonoAddress value={row.raw} short />,
        csv: (row) => row.raw,
      },
      {
        id: 'family',
        header: t('column.chain'),
        width: 120,
        cell: (row) => chains(row.family as 'bitcoin'),
        csv: (row) => row.family,
      },
      {
        id: 'category',
        header: t('column.category'),
        width: 150,
        cell: (row) => (
          <SeverityBadge severity={severityOf(row.category) ?? 'done'}>
            {t(`category.${row.category}`)}
          </SeverityBadge>
        ),
        csv: (row) => row.category,
      },
      {
        id: 'stated',
        header: t('column.statedAs'),
        width: 150,
        cell: (row) => row.stated || '—',
        csv: (row) => row.stated,
      },
      {
        id: 'confidence',
        header: t('column.confidence'),
        width: 92,
        align: 'end',
        cell: (row) => row.confidence,
        csv: (row) => String(row.confidence),
      },
      {
        id: 'lastmod',
        header: t('column.stated'),
        width: 108,
        cell: (row) => row.lastmod ?? t('noDay'),
        csv: (row) => row.lastmod ?? '',
      },
      {
        id: 'source',
        spare: 'medium',
        header: t('column.source'),
        cell: (row) => row.source,
        csv: (row) => row.source,
      },
    ],
    [t, chains],
  )
  return (
    <DataTable
      id="labels"
      label={t('entries')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) =>
        row.walletId === null ? withQuery(paths.wallets, { text: row.raw }) : paths.wallet(row.walletId)
      }
      paging={paging}
      fill
      empty={{ title: t('none.title'), hint: t('none.hint') }}
    />
  )
}
