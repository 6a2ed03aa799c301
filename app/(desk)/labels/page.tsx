import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { addLabelAction } from '#app/(desk)/labels/actions.ts'
import { AddLabel } from '#components/labels/add-label.tsx'
import { LabelKindFilters } from '#components/labels/label-filters.tsx'
import { LabelSourceTable } from '#components/labels/label-source-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { labelProposals } from '#lib/queries/labels/label-proposals.ts'
import { labelSources, labelSourcesFilter } from '#lib/queries/labels/label-sources.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('labels'))('title') }
}

export default async function LabelsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('wallets:read')
  const filter = labelSourcesFilter.parse(await searchParams)
  const { rows, inForce, ...paging } = pageValue(await labelSources(actorOf(staff), filter))
  const waiting = pageValue(await labelProposals(actorOf(staff)))
  const t = await getTranslations('labels')
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', inForce)}
        actions={
          <>
            <ButtonLink href={paths.labelsWaiting}>{t('waiting.link', { count: waiting.length })}</ButtonLink>
            {mayStaff(staff, 'labels:write') && <AddLabel action={addLabelAction} />}
          </>
        }
      >
        <LabelKindFilters filter={filter} />
      </PageHeader>
      <FillBody>
        <LabelSourceTable rows={rows} paging={paging} />
      </FillBody>
    </>
  )
}
