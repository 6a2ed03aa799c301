import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomerFilters } from '#components/customers/customer-filters.tsx'
import { CustomerTable } from '#components/customers/customer-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { customerList, customerListFilter } from '#lib/queries/customers/customer-list.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') }
}

export default async function CustomersPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('customers:read')
  const filter = customerListFilter.parse(await searchParams)
  const list = pageValue(await customerList(actorOf(staff), filter))
  const t = await getTranslations('customers')
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary', { total: list.total })}>
        <CustomerFilters filter={filter} />
      </PageHeader>
      <FillBody>
        <CustomerTable
          rows={list.rows}
          sort={{ id: filter.sort, direction: filter.direction ?? (filter.sort === 'name' ? 'asc' : 'desc') }}
          paging={{ page: list.page, pageSize: list.pageSize, total: list.total }}
        />
      </FillBody>
    </>
  )
}
