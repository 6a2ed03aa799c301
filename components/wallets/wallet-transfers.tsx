'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { CHAIN_IDS, CHAINS, type Chain } from '#lib/core/wallets/chains.ts'
import type { WalletDetail } from '#lib/queries/wallets/wallet-detail.ts'
import { paths } from '#lib/web/paths.ts'

type Transfer = WalletDetail['transferRows'][number]

/** Movements on the chain that are stored, newest first. */
export function WalletTransfers({ transfers }: { transfers: readonly Transfer[] }) {
  const t = useTranslations('wallets.detail')
  const chains = useTranslations('common.chain')
  const columns = useMemo<DataColumn<Transfer>[]>(
    () => [
      { id: 'at', header: t('at'), width: 132, cell: (row) => <DateTime at={row.at} /> },
      { id: 'way', header: t('way'), width: 56, cell: (row) => t(`direction.${row.direction}`) },
      {
        id: 'quantity',
        header: t('quantity'),
        width: 96,
        align: 'end',
        cell: (row) => <Money value={row.quantity} />,
      },
      { id: 'asset', header: t('asset'), width: 56, cell: (row) => row.asset },
      { id: 'chain', header: t('chain'), width: 88, cell: (row) => chainWord(row.chain, chains) },
      {
        id: 'other',
        header: t('other'),
        cell: (row) =>
          row.other === null ? (
            '—'
          ) : row.other.id === null ? (
            <code title={row.other.canonical}>{row.other.canonical}</code>
          ) : (
            <Link href={paths.wallet(row.other.id)} title={row.other.canonical}>
              <code>{row.other.canonical}</code>
            </Link>
          ),
      },
      { id: 'hash', header: t('hash'), cell: (row) => <MonoAddress value={row.txHash} short /> },
    ],
    [t, chains],
  )
  return (
    <DataTable
      id="wallet-transfers"
      label={t('transfers')}
      columns={columns}
      rows={transfers}
      rowKey={(row) => row.id}
      keyboard={false}
      bare
    />
  )
}

/** Our name of the chain; a chain without one is shown by its id. */
function chainWord(caip2: string, words: (chain: Chain) => string): string {
  const chain = CHAIN_IDS.find((id) => CHAINS[id].caip2 === caip2)
  return chain === undefined ? caip2 : words(chain)
}
