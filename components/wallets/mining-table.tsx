'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { Clip } from '#components/ui/clip.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { MiningPayoutRow } from '#lib/queries/wallets/mining-nexus.ts'
import { paths } from '#lib/web/paths.ts'

/** Width in px of what a label claims, at most: the record says it whole. */
const CLAIM_PX = 210
const CLAIM_NARROW_PX = 68

/** Who received what from which pool or host, and where that one sits according to whom. */
export function MiningTable({
  rows,
  paging,
}: {
  rows: readonly MiningPayoutRow[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('wallets.mining')
  const columns = useMemo<DataColumn<MiningPayoutRow>[]>(
    () => [
      {
        id: 'at',
        header: t('column.at'),
        width: 150,
        hideable: false,
        cell: (row) => <DateTime at={row.occurredAt} />,
        csv: (row) => row.occurredAt,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        cell: (row) => (
          <CustomerCell
            crowded
            customer={{ displayName: row.customerName, latinName: row.customerLatinName }}
          />
        ),
        csv: (row) => row.customerName,
      },
      { id: 'pool', header: t('column.pool'), cell: (row) => row.pool, csv: (row) => row.pool },
      {
        id: 'regions',
        header: t('column.regions'),
        width: 100,
        cell: (row) => row.regions.join(' ') || t('unknown'),
        csv: (row) => row.regions.join(' '),
      },
      {
        id: 'regionSource',
        header: t('column.regionSource'),
        width: 140,
        cell: (row) => row.regionSource ?? '—',
        csv: (row) => row.regionSource ?? '',
      },
      {
        id: 'quantity',
        header: t('column.quantity'),
        width: 140,
        align: 'end',
        cell: (row) => <Money value={row.quantity} unit={row.asset} />,
        csv: (row) => `${row.quantity} ${row.asset}`,
      },
      {
        id: 'jpy',
        header: t('column.jpy'),
        width: 120,
        align: 'end',
        cell: (row) => <Money value={row.jpyValue} unit="¥" />,
        csv: (row) => row.jpyValue,
      },
      {
        id: 'address',
        header: t('column.address'),
        cell: (row) => <MonoAddress value={row.address} short />,
        csv: (row) => row.address,
      },
      {
        id: 'source',
        header: t('column.source'),
        cell: (row) => <Claim row={row} />,
        csv: (row) => row.source,
      },
    ],
    [t],
  )
  return (
    <DataTable
      id="mining"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.transaction(row.id)}
      paging={paging}
      fill
      empty={{ title: t('none'), hint: t('noneHint') }}
    />
  )
}

function Claim({ row: { source, confidence, statedOn } }: { row: MiningPayoutRow }) {
  const t = useTranslations('wallets.mining')
  const claim = t('claim', { source, confidence, day: statedOn ?? '—' })
  return (
    <Clip max={CLAIM_PX} narrow={CLAIM_NARROW_PX} title={claim}>
      {claim}
    </Clip>
  )
}
