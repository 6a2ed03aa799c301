'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { TransactionFacts } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

const TONES: Readonly<Record<TransactionFacts['status'], StatusTone>> = {
  released: 'done',
  held: 'critical',
  rejected: 'neutral',
}

/** The transactions of a case with quantity, yen and rate, counterparty and where each stands. */
export function CaseTransactions({ rows }: { rows: readonly TransactionFacts[] }) {
  const t = useTranslations('cases.transactions')
  const columns = useMemo<DataColumn<TransactionFacts>[]>(
    () => [
      {
        id: 'occurredAt',
        header: t('column.occurredAt'),
        width: 136,
        cell: (row) => <DateTime at={row.occurredAt} />,
        csv: (row) => row.occurredAt,
      },
      {
        id: 'id',
        header: t('column.id'),
        width: 150,
        cell: (row) => <code>{row.externalId}</code>,
        csv: (row) => row.externalId,
        hideable: false,
      },
      {
        id: 'kind',
        header: t('column.kind'),
        width: 64,
        cell: (row) => t(`kind.${row.kind}`),
        csv: (row) => row.kind,
      },
      {
        id: 'quantity',
        header: t('column.quantity'),
        width: 132,
        align: 'end',
        cell: (row) => <Money value={row.quantity} unit={row.asset} />,
        csv: (row) => `${row.quantity} ${row.asset}`,
      },
      {
        id: 'yen',
        header: t('column.yen'),
        width: 112,
        align: 'end',
        cell: (row) => <Money value={row.jpyValue} />,
        csv: (row) => row.jpyValue,
      },
      {
        id: 'counterparty',
        header: t('column.counterparty'),
        cell: (row) => row.counterpartyName ?? '—',
        csv: (row) => row.counterpartyName ?? '',
      },
      {
        id: 'address',
        header: t('column.address'),
        width: 170,
        cell: (row) =>
          row.counterpartyAddress === null ? '—' : <MonoAddress value={row.counterpartyAddress} short />,
        csv: (row) => row.counterpartyAddress ?? '',
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 84,
        cell: (row) => <StatusBadge tone={TONES[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
        csv: (row) => row.status,
      },
    ],
    [t],
  )
  return (
    <DataTable
      id="case-transactions"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.transaction(row.id)}
      empty={{ title: t('none') }}
    />
  )
}
