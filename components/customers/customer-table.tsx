'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CustomerStatusBadge, RiskBadge } from '#components/customers/customer-badges.tsx'
import { CustomerCell, customerNameIn } from '#components/customers/customer-name.tsx'
import { Clip } from '#components/ui/clip.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { Paging } from '#components/ui/table/data-table-props.ts'
import type { CustomerRow } from '#lib/queries/customers/customer-list.ts'
import { paths } from '#lib/web/paths.ts'

/** Width in px of a name in one script, at most. */
const SCRIPT_PX = 160

type Words = ReturnType<typeof useTranslations<'customers'>>
type Column = DataColumn<CustomerRow>

/** The customers, with their names in each script and what is open about them. */
export function CustomerTable({
  rows,
  sort,
  paging,
}: {
  rows: readonly CustomerRow[]
  sort: Sorting
  paging: Paging
}) {
  const t = useTranslations('customers')
  const english = useLocale() !== 'ja'
  const columns = useMemo(() => [...who(t, english), ...aboutThem(t), ...since(t)], [t, english])
  return (
    <DataTable
      id="customers"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.customer(row.id)}
      sort={sort}
      paging={paging}
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}

/** A name in another script than the one above, cut where it is too long. */
function Script({ text }: { text: string | null }) {
  return text === null ? (
    '—'
  ) : (
    <Clip max={SCRIPT_PX} title={text}>
      {text}
    </Clip>
  )
}

/** In English the Latin name stands first in the name's own column. */
function who(t: Words, english: boolean): Column[] {
  const columns: readonly Column[] = [
    {
      id: 'number',
      header: t('column.number'),
      width: 112,
      hideable: false,
      cell: (row) => <code>{row.externalId}</code>,
      csv: (row) => row.externalId,
    },
    {
      id: 'name',
      header: t('column.name'),
      sortable: true,
      hideable: false,
      cell: (row) => <CustomerCell customer={row} />,
      csv: (row) => customerNameIn(english ? 'en' : 'ja', row),
    },
    {
      id: 'kana',
      header: t('column.kana'),
      spare: 'medium',
      cell: (row) => <Script text={row.kanaName} />,
      csv: (row) => row.kanaName ?? '',
    },
    {
      id: 'latin',
      header: t('column.latin'),
      spare: 'medium',
      cell: (row) => <Script text={row.latinName} />,
      csv: (row) => row.latinName ?? '',
    },
    {
      id: 'kind',
      header: t('column.kind'),
      width: 60,
      cell: (row) => t(`fact.kind.${row.kind}`),
      csv: (row) => row.kind,
    },
  ]
  return columns.filter(({ id }) => !(english && id === 'latin'))
}

function since(t: Words): Column[] {
  return [
    {
      id: 'opened',
      header: t('column.opened'),
      spare: 'medium',
      width: 96,
      cell: (row) => <DateTime at={row.openedOn} dayOnly />,
      csv: (row) => row.openedOn,
    },
    {
      id: 'screened',
      header: t('column.screened'),
      spare: 'wide',
      width: 136,
      cell: (row) => <DateTime at={row.lastScreenedAt} />,
      csv: (row) => row.lastScreenedAt ?? '',
    },
  ]
}

function aboutThem(t: Words): Column[] {
  return [
    {
      id: 'risk',
      header: t('column.risk'),
      width: 72,
      sortable: true,
      cell: (row) => <RiskBadge rating={row.riskRating} short />,
      csv: (row) => row.riskRating,
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 76,
      cell: (row) => <CustomerStatusBadge status={row.status} />,
      csv: (row) => row.status,
    },
    {
      id: 'alerts',
      header: t('column.alerts'),
      width: 92,
      align: 'end',
      cell: (row) => (row.openAlerts === 0 ? '—' : row.openAlerts),
      csv: (row) => String(row.openAlerts),
    },
    {
      id: 'cases',
      header: t('column.cases'),
      width: 72,
      align: 'end',
      cell: (row) => (row.openCases === 0 ? '—' : row.openCases),
      csv: (row) => String(row.openCases),
    },
    {
      id: 'nationality',
      header: t('column.nationality'),
      width: 52,
      cell: (row) => row.nationality ?? '—',
      csv: (row) => row.nationality ?? '',
    },
    {
      id: 'residence',
      header: t('column.residence'),
      width: 60,
      cell: (row) => row.residence,
      csv: (row) => row.residence,
    },
  ]
}
