import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LabelKindFilters } from '#components/labels/label-filters.tsx'
import { LabelSourceTable } from '#components/labels/label-source-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { labelSources, labelSourcesFilter } from '#lib/queries/labels/label-sources.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('labels'))('title') }
}

export default async function LabelsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const filter = labelSourcesFilter.parse(await searchParams)
  const { rows, inForce, ...paging } = pageValue(await labelSources(actorOf(staff), filter))
  const t = await getTranslations('labels')
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary', inForce)}>
        <LabelKindFilters filter={filter} />
      </PageHeader>
      <FillBody>
        <LabelSourceTable rows={rows} paging={paging} />
      </FillBody>
    </>
  )
}
