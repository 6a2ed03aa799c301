'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'
import { paths } from '#lib/web/paths.ts'

type WalletUse = CustomerDetail['wallets'][number]

/** The addresses on the other side of this customer's transactions, most used first. */
export function CustomerWallets({ wallets }: { wallets: readonly WalletUse[] }) {
  const t = useTranslations('customers')
  const chains = useTranslations('common.chain')
  const words = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  const columns = useMemo<DataColumn<WalletUse>[]>(
    () => [
      {
        id: 'address',
        header: t('wallet.address'),
        cell: (row) => (
          <TwoLines beneath={chains(row.family as 'bitcoin')}>
            <code>{row.canonical}</code>
          </TwoLines>
        ),
      },
      {
        id: 'listed',
        header: t('wallet.listed'),
        width: 120,
        cell: (row) =>
          row.listedOn.length === 0 ? (
            '—'
          ) : (
            <SeverityBadge severity="critical">{row.listedOn.map(words.source).join(' · ')}</SeverityBadge>
          ),
      },
      { id: 'count', header: t('wallet.count'), width: 56, align: 'end', cell: (row) => row.transactions },
      {
        id: 'total',
        header: t('wallet.total'),
        width: 112,
        align: 'end',
        cell: (row) => <Money value={row.jpyValue} />,
      },
    ],
    [t, chains],
  )
  return (
    <DataTable
      id="customer-wallets"
      label={t('detail.wallets')}
      columns={columns}
      rows={wallets}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.wallet(row.id)}
      keyboard={false}
      bare
      empty={{ title: t('detail.noWallets') }}
    />
  )
}
