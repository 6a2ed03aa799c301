import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportFilters } from '#components/reports/report-filters.tsx'
import { ReportTable } from '#components/reports/report-table.tsx'
import { SecrecyLine } from '#components/reports/secrecy-line.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { reportList, reportListFilter } from '#lib/queries/reports/report-list.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') }
}

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('reports:read')
  const filter = reportListFilter.parse(await searchParams)
  const list = pageValue(await reportList(actorOf(staff), filter))
  const t = await getTranslations('reports')
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary', { total: list.total })}>
        <SecrecyLine />
        <ReportFilters filter={filter} />
      </PageHeader>
      <FillBody>
        <ReportTable
          rows={list.rows}
          paging={{ page: list.page, pageSize: list.pageSize, total: list.total }}
        />
      </FillBody>
    </>
  )
}
