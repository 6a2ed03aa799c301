'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

type Registrant = WalletDetail['registrants'][number]

/** Our customers who have registered the address to send to, or had (登録済み出金先). */
export function WalletRegistrants({ registrants }: { registrants: readonly Registrant[] }) {
  const t = useTranslations('wallets')
  const columns = useMemo<DataColumn<Registrant>[]>(
    () => [
      {
        id: 'customer',
        header: t('detail.customer'),
        cell: (row) => (
          <TwoLines beneath={<code>{row.externalId}</code>}>
            <CustomerCell customer={row} />
          </TwoLines>
        ),
      },
      {
        id: 'entry',
        header: t('registrants.entry'),
        cell: ({ entry }) => (
          <TwoLines beneath={<code>{entry.externalId}</code>}>{entry.label ?? '—'}</TwoLines>
        ),
      },
      {
        id: 'receiver',
        header: t('registrants.receiver'),
        width: 104,
        cell: ({ entry }) => entry.receiverName ?? t('registrants.self'),
      },
      {
        id: 'state',
        header: t('registrants.state'),
        width: 96,
        cell: ({ entry }) => (
          <StatusBadge tone={entry.status === 'removed' ? 'neutral' : 'plain'}>
            {t(`registrants.status.${entry.status}`)}
          </StatusBadge>
        ),
      },
      {
        id: 'since',
        header: t('registrants.since'),
        width: 96,
        cell: ({ entry }) => <DateTime at={entry.registeredAt} dayOnly />,
      },
    ],
    [t],
  )
  return (
    <DataTable
      id="wallet-registrants"
      label={t('registrants.registrants')}
      columns={columns}
      rows={registrants}
      rowKey={(row) => row.entry.id}
      rowHref={(row) => paths.customer(row.id)}
      keyboard={false}
      bare
      empty={{ title: t('registrants.noRegistrants') }}
    />
  )
}
