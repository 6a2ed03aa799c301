'use client'

import { useTranslations } from 'next-intl'
import {
  type TransactionColumnSet,
  useTransactionColumns,
} from '#components/transactions/transaction-columns.tsx'
import type { Sorting } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { Paging } from '#components/ui/table/data-table-props.ts'
import type { TransactionRow } from '#lib/queries/transactions/transaction-list.ts'
import { paths } from '#lib/web/paths.ts'

/** The transactions, as a page of their own or in a customer's or wallet's file. */
export function TransactionTable({
  rows,
  set = 'all',
  sort,
  paging,
}: {
  rows: readonly TransactionRow[]
  set?: TransactionColumnSet
  sort?: Sorting
  paging?: Paging
}) {
  const t = useTranslations('transactions')
  const columns = useTransactionColumns(set)
  return (
    <DataTable
      id={set === 'all' ? 'transactions' : `transactions-${set}`}
      label={t('title')}
      columns={columns.map((column) => (sort === undefined ? { ...column, sortable: false } : column))}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.transaction(row.id)}
      fill={set === 'all'}
      {...(sort === undefined ? {} : { sort })}
      {...(paging === undefined ? {} : { paging })}
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}
