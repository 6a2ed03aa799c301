import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PairFilters } from '#components/screening/pair-filters.tsx'
import { PairTable } from '#components/screening/pair-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import {
  CLEARED_PAIR_DIRECTIONS,
  clearedPairFilter,
  clearedPairs,
} from '#lib/queries/screening/cleared-pairs.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('memory'))('title') }
}

export default async function MemoryPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('alerts:read')
  const filter = clearedPairFilter.parse(await searchParams)
  const list = pageValue(await clearedPairs(actorOf(staff), filter, new Date()))
  const t = await getTranslations('memory')
  const direction = filter.direction ?? CLEARED_PAIR_DIRECTIONS[filter.sort]
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary', { total: list.total })}>
        <PairFilters filter={filter} counts={list.counts} />
      </PageHeader>
      <FillBody>
        <PairTable
          rows={list.rows}
          sort={{ id: filter.sort, direction }}
          paging={{ page: list.page, pageSize: list.pageSize, total: list.total }}
        />
      </FillBody>
    </>
  )
}
