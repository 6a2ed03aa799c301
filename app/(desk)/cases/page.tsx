import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFilters } from '#components/cases/case-filters.tsx'
import { CaseTable } from '#components/cases/case-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { caseList, caseListFilter } from '#lib/queries/cases/case-list.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') }
}

export default async function CasesPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('cases:read')
  const filter = caseListFilter.parse(await searchParams)
  const now = new Date()
  const list = pageValue(await caseList(actorOf(staff), filter))
  const t = await getTranslations('cases')
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary', { total: list.total })}>
        <CaseFilters filter={filter} />
      </PageHeader>
      <FillBody>
        <CaseTable
          rows={list.rows}
          sort={{ id: filter.sort, direction: filter.sort === 'due' ? 'asc' : 'desc' }}
          paging={{ page: list.page, pageSize: list.pageSize, total: list.total }}
          me={staff.id}
          now={now.toISOString()}
        />
      </FillBody>
    </>
  )
}
