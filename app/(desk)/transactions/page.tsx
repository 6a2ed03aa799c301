import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TransactionFilters } from '#components/transactions/transaction-filters.tsx'
import { TransactionTable } from '#components/transactions/transaction-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { transactionList, transactionListFilter } from '#lib/queries/transactions/transaction-list.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transactions'))('title') }
}

const SHOWN_ADDRESS_CHARS = 10

export default async function TransactionsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('transactions:read')
  const filter = transactionListFilter.parse(await searchParams)
  const list = pageValue(await transactionList(actorOf(staff), filter))
  const t = await getTranslations('transactions')
  const [first] = list.rows
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', { total: list.total, exact: list.totalIsExact ? 'yes' : 'no' })}
      >
        <TransactionFilters
          filter={filter}
          about={{
            customer: first?.customerExternalId ?? '—',
            wallet: first?.counterpartyAddress?.slice(0, SHOWN_ADDRESS_CHARS).concat('…') ?? '—',
          }}
        />
      </PageHeader>
      <FillBody>
        <TransactionTable
          rows={list.rows}
          sort={{ id: filter.sort, direction: filter.direction ?? 'desc' }}
          paging={{ page: list.page, pageSize: list.pageSize, total: list.total }}
        />
      </FillBody>
    </>
  )
}
