'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { PairStandingBadge } from '#components/screening/pair-standing-badge.tsx'
import { Clip } from '#components/ui/clip.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { ClearedPairRow } from '#lib/queries/screening/cleared-pairs.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100

/** The memory as a table: how it stands, who is not whom, why, whose judgement, until when. */
export function PairTable({
  rows,
  sort,
  paging,
}: {
  rows: readonly ClearedPairRow[]
  sort: Sorting
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('memory')
  const columns = usePairColumns()
  return (
    <DataTable
      id="cleared-pairs"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.clearedPair(row.id)}
      sort={sort}
      paging={paging}
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}

/** Width in px of a listed name, at most. */
const ENTRY_PX = 220

function usePairColumns(): DataColumn<ClearedPairRow>[] {
  const t = useTranslations('memory')
  const codes = useTranslations('cases.reasonCode')
  const words = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  return useMemo(
    () => [
      {
        id: 'standing',
        header: t('column.standing'),
        width: 124,
        cell: (row) => <PairStandingBadge standing={row.standing} />,
        csv: (row) => row.standing,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        cell: (row) => (
          <Link href={paths.customer(row.customer.id)}>
            <CustomerCell customer={row.customer} />
          </Link>
        ),
        csv: (row) => `${row.customer.externalId} ${row.customer.displayName}`,
      },
      {
        id: 'entry',
        header: t('column.entry'),
        hideable: false,
        cell: (row) => <Entry row={row} />,
        csv: (row) => `${row.primaryName} (${row.sourceId} ${row.entryKey})`,
      },
      {
        id: 'score',
        header: t('column.score'),
        width: 68,
        align: 'end',
        cell: (row) => `${Math.round(row.judged.score * PERCENT)} %`,
        csv: (row) => String(row.judged.score),
      },
      {
        id: 'gravity',
        header: t('column.gravity'),
        spare: 'wide',
        width: 150,
        cell: (row) => words.kind(row.judged.gravity),
        csv: (row) => row.judged.gravity,
      },
      {
        id: 'reason',
        header: t('column.reason'),
        width: 168,
        cell: (row) =>
          codes.has(row.reasonCode as 'FM-NAME-ONLY')
            ? codes(row.reasonCode as 'FM-NAME-ONLY')
            : row.reasonCode,
        csv: (row) => row.reasonCode,
      },
      {
        id: 'owner',
        header: t('column.owner'),
        width: 128,
        cell: (row) => [row.owner, row.second].flatMap((one) => (one === null ? [] : [one.name])).join(' + '),
        csv: (row) => [row.owner.name, row.second?.name ?? ''].join(' '),
      },
      {
        id: 'cleared',
        header: t('column.cleared'),
        spare: 'medium',
        width: 104,
        align: 'end',
        sortable: true,
        cell: (row) => <DateTime at={row.clearedAt} dayOnly />,
        csv: (row) => row.clearedAt,
      },
      {
        id: 'expires',
        header: t('column.expires'),
        width: 104,
        align: 'end',
        sortable: true,
        cell: (row) => <DateTime at={row.expiresAt} dayOnly />,
        csv: (row) => row.expiresAt,
      },
    ],
    [t],
  )
}

function Entry({ row: { id, primaryName } }: { row: ClearedPairRow }) {
  return (
    <Link href={paths.clearedPair(id)}>
      <Clip max={ENTRY_PX} title={primaryName}>
        {primaryName}
      </Clip>
    </Link>
  )
}
