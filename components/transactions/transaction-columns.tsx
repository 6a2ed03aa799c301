import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { GateAnswerBadge, TransactionStatusBadge } from '#components/transactions/transaction-badges.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import type { TransactionRow } from '#lib/queries/transactions/transaction-list.ts'

/** Which columns a table of transactions has, besides when, number, kind, quantity, yen and status. */
export type TransactionColumnSet = 'all' | 'of-customer' | 'of-wallet'

const LEFT_OUT: Readonly<Record<TransactionColumnSet, readonly string[]>> = {
  all: [],
  'of-customer': ['customer'],
  'of-wallet': ['counterparty'],
}

type Words = ReturnType<typeof useTranslations<'transactions'>>
type Column = DataColumn<TransactionRow>

/** The columns of a table of transactions; figures stand at the end, their units in the head. */
export function useTransactionColumns(set: TransactionColumnSet): Column[] {
  const t = useTranslations('transactions')
  return useMemo(
    () =>
      [...what(t), ...howMuch(t), ...result(t), ...withWhom(t)].filter(
        ({ id }) => !LEFT_OUT[set].includes(id),
      ),
    [t, set],
  )
}

function what(t: Words): Column[] {
  return [
    {
      id: 'occurred',
      header: t('column.occurred'),
      width: 136,
      sortable: true,
      hideable: false,
      cell: (row) => <DateTime at={row.occurredAt} />,
      csv: (row) => row.occurredAt,
    },
    {
      id: 'number',
      header: t('column.number'),
      width: 116,
      cell: (row) => <code>{row.externalId}</code>,
      csv: (row) => row.externalId,
      hideable: false,
    },
    {
      id: 'kind',
      header: t('column.kind'),
      width: 68,
      cell: (row) => t(`kind.${row.kind}`),
      csv: (row) => row.kind,
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
      csv: (row) => `${row.customerExternalId} ${row.customerName}`,
    },
  ]
}

function howMuch(t: Words): Column[] {
  return [
    {
      id: 'quantity',
      header: t('column.quantity'),
      width: 124,
      align: 'end',
      cell: (row) => <Money value={row.quantity} />,
      csv: (row) => row.quantity,
    },
    {
      id: 'asset',
      header: t('column.asset'),
      width: 56,
      cell: (row) => row.asset,
      csv: (row) => row.asset,
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: 108,
      align: 'end',
      sortable: true,
      cell: (row) => <Money value={row.jpyValue} />,
      csv: (row) => row.jpyValue,
    },
  ]
}

function withWhom(t: Words): Column[] {
  return [
    {
      id: 'counterparty',
      header: t('column.counterparty'),
      cell: (row) =>
        row.counterpartyAddress === null ? (
          (row.counterpartyName ?? '—')
        ) : (
          <MonoAddress value={row.counterpartyAddress} short />
        ),
      csv: (row) => [row.counterpartyName, row.counterpartyAddress].filter((one) => one !== null).join(' '),
    },
    {
      id: 'class',
      header: t('column.class'),
      spare: 'medium',
      width: 148,
      cell: (row) => (row.kind === 'trade' ? '—' : t(`class.${row.counterpartyClass as 'same_vasp'}`)),
      csv: (row) => row.counterpartyClass,
    },
    {
      id: 'country',
      header: t('column.country'),
      spare: 'wide',
      width: 48,
      cell: (row) => row.counterpartyCountry ?? '—',
      csv: (row) => row.counterpartyCountry ?? '',
    },
  ]
}

function result(t: Words): Column[] {
  return [
    {
      id: 'answer',
      header: t('column.answer'),
      spare: 'wide',
      width: 64,
      cell: (row) =>
        row.answer === 'release' ? t('answer.release') : <GateAnswerBadge answer={row.answer} />,
      csv: (row) => row.answer,
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 84,
      cell: (row) => <TransactionStatusBadge status={row.status} />,
      csv: (row) => row.status,
    },
    {
      id: 'alerts',
      header: t('column.alerts'),
      width: 64,
      align: 'end',
      cell: (row) => (row.alerts === 0 ? '—' : row.alerts),
      csv: (row) => String(row.alerts),
    },
  ]
}
