'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { Paging } from '#components/ui/table/data-table-props.ts'
import type { WalletRow } from '#lib/queries/wallets/wallet-list.ts'
import { paths } from '#lib/web/paths.ts'

type Words = ReturnType<typeof useTranslations<'wallets'>>
type Column = DataColumn<WalletRow>

/** The addresses seen on the other side, last seen first. */
export function WalletTable({
  rows,
  paging,
  asked,
}: {
  rows: readonly WalletRow[]
  paging: Paging
  /** The text that was looked for: an address that is not here can be inspected all the same. */
  asked: string | null
}) {
  const t = useTranslations('wallets')
  const chains = useTranslations('common.chain')
  const words = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  const columns = useMemo(
    () => [...what(t, (family) => chains(family as 'bitcoin'), words.source), ...withUs(t)],
    [t, chains],
  )
  return (
    <DataTable
      id="wallets"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.wallet(row.id)}
      paging={paging}
      fill
      empty={{
        title: t('empty.title'),
        hint: t('empty.hint'),
        action: asked !== null && (
          <ButtonLink href={paths.walletAddress(asked)}>{t('empty.inspect', { address: asked })}</ButtonLink>
        ),
      }}
    />
  )
}

function what(t: Words, chain: (family: string) => string, source: (id: string) => string): Column[] {
  return [
    {
      id: 'address',
      header: t('column.address'),
      hideable: false,
      cell: (row) => <code title={row.canonical}>{row.canonical}</code>,
      csv: (row) => row.canonical,
    },
    {
      id: 'family',
      header: t('column.family'),
      width: 104,
      cell: (row) => chain(row.family),
      csv: (row) => row.family,
    },
    {
      id: 'listed',
      header: t('column.listed'),
      width: 116,
      cell: (row) =>
        row.listedOn.length === 0 ? (
          '—'
        ) : (
          <SeverityBadge severity="critical">{row.listedOn.map(source).join(' · ')}</SeverityBadge>
        ),
      csv: (row) => row.listedOn.join(' '),
    },
    {
      id: 'tags',
      header: t('column.tags'),
      cell: (row) => (row.tags.length === 0 ? '—' : row.tags.join(' · ')),
      csv: (row) => row.tags.join(' '),
    },
  ]
}

function withUs(t: Words): Column[] {
  return [
    {
      id: 'customers',
      header: t('column.customers'),
      spare: 'medium',
      width: 84,
      align: 'end',
      cell: (row) => (row.customers === 0 ? '—' : row.customers),
      csv: (row) => String(row.customers),
    },
    {
      id: 'transactions',
      header: t('column.transactions'),
      spare: 'medium',
      width: 84,
      align: 'end',
      cell: (row) => (row.transactions === 0 ? '—' : row.transactions),
      csv: (row) => String(row.transactions),
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: 108,
      align: 'end',
      cell: (row) => (row.transactions === 0 ? '—' : <Money value={row.jpyValue} />),
      csv: (row) => row.jpyValue,
    },
    {
      id: 'first',
      header: t('column.first'),
      spare: 'wide',
      width: 96,
      cell: (row) => <DateTime at={row.firstSeenAt} dayOnly />,
      csv: (row) => row.firstSeenAt,
    },
    {
      id: 'last',
      header: t('column.last'),
      width: 132,
      cell: (row) => <DateTime at={row.lastSeenAt} />,
      csv: (row) => row.lastSeenAt,
    },
  ]
}
