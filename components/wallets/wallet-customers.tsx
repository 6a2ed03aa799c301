'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

type Toucher = WalletDetail['touchedBy'][number]

/** Our customers who dealt with the address, by how much. */
export function WalletCustomers({ customers }: { customers: readonly Toucher[] }) {
  const t = useTranslations('wallets.detail')
  const columns = useMemo<DataColumn<Toucher>[]>(
    () => [
      {
        id: 'customer',
        header: t('customer'),
        cell: (row) => (
          <TwoLines beneath={<code>{row.externalId}</code>}>
            <CustomerCell customer={row} />
          </TwoLines>
        ),
      },
      { id: 'times', header: t('times'), width: 56, align: 'end', cell: (row) => row.transactions },
      { id: 'in', header: t('in'), width: 112, align: 'end', cell: (row) => <Money value={row.inJpy} /> },
      { id: 'out', header: t('out'), width: 112, align: 'end', cell: (row) => <Money value={row.outJpy} /> },
      { id: 'lastAt', header: t('lastAt'), width: 96, cell: (row) => <DateTime at={row.lastAt} dayOnly /> },
    ],
    [t],
  )
  return (
    <DataTable
      id="wallet-customers"
      label={t('customers')}
      columns={columns}
      rows={customers}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.customer(row.id)}
      keyboard={false}
      bare
      empty={{ title: t('noCustomers') }}
    />
  )
}
