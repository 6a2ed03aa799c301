import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LabelFilters } from '#components/labels/label-filters.tsx'
import { LabelRejects } from '#components/labels/label-rejects.tsx'
import { LabelTable } from '#components/labels/label-table.tsx'
import { LabelVersionTable } from '#components/labels/label-version-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { labelSourceDetail, labelSourceFilter } from '#lib/queries/labels/label-source-detail.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths, withQuery } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

const TABS = ['entries', 'versions', 'rejects'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('labels'))('title') }
}

export default async function LabelSourcePage({
  params,
  searchParams,
}: {
  params: Promise<{ source: string }>
  searchParams: SearchParams
}) {
  const staff = await requirePermission('wallets:read')
  const actor = actorOf(staff)
  const search = await searchParams
  const filter = labelSourceFilter.parse(search)
  const pack = pageValue(await labelSourceDetail(actor, decodeURIComponent((await params).source), filter))
  const t = await getTranslations('labels')
  const tab = TABS.find((one) => one === search.tab) ?? 'entries'
  const { shown } = pack
  const at = (id: string) => withQuery(paths.labelSource(pack.id), { tab: id, version: filter.version })
  const counts = { entries: shown.labels, versions: pack.versions.length, rejects: shown.rejected }
  const people = Object.fromEntries(
    pageValue(
      await actorsOfRefs(
        actor,
        pack.versions.map(({ importedBy }) => importedBy),
      ),
    ),
  )
  return (
    <>
      <PageHeader
        over={<Link href={paths.labels}>{t('title')}</Link>}
        title={shown.title}
        summary={t('packSummary', {
          kind: t(`kind.${pack.kind}`),
          number: shown.number,
          creator: shown.creator,
        })}
      >
        {tab === 'entries' && shown.labels > 0 && <LabelFilters sourceId={pack.id} filter={filter} />}
        <Tabs
          label={t('views')}
          current={tab}
          tabs={TABS.map((id) => ({ id, label: t(id), href: at(id), count: counts[id] }))}
        />
      </PageHeader>
      <FillBody>
        {tab === 'entries' && shown.labels > 0 && (
          <LabelTable rows={pack.entries.rows} paging={pack.entries} />
        )}
        {tab === 'entries' && shown.labels === 0 && (
          <EmptyState title={t('noLabels')} hint={t('noLabelsHint', { actors: shown.actors })} />
        )}
        {tab === 'versions' && <LabelVersionTable sourceId={pack.id} rows={pack.versions} people={people} />}
        {tab === 'rejects' && <LabelRejects rows={pack.rejects} />}
      </FillBody>
    </>
  )
}
