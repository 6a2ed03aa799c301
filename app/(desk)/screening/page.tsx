import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { judgeHitAction, screenAdHocAction } from '#app/(desk)/screening/actions.ts'
import { BatchForm } from '#components/screening/batch-desk.tsx'
import { BatchList } from '#components/screening/batch-list.tsx'
import { RecentScreenings } from '#components/screening/recent-screenings.tsx'
import { ScreenAddressForm } from '#components/screening/screen-address-form.tsx'
import { ScreenPartyForm } from '#components/screening/screen-party-form.tsx'
import { ScreeningHits, ScreeningProof } from '#components/screening/screening-result.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { filterUuid } from '#lib/queries/paging.ts'
import { recentScreenings } from '#lib/queries/screening/recent-screenings.ts'
import { batchListFilter, screeningBatches } from '#lib/queries/screening/screening-batches.ts'
import { screeningDetail } from '#lib/queries/screening/screening-detail.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths, withQuery } from '#lib/web/paths.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

const MODES = ['name', 'address', 'file'] as const
type Mode = (typeof MODES)[number]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening'))('title') }
}

export default async function ScreeningPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = actorOf(await requirePermission('screening:run'))
  const search = await searchParams
  const mode = MODES.find((one) => one === search.mode) ?? 'name'
  const t = await getTranslations('screening')
  const tabs = MODES.map((id) => ({
    id,
    label: t(`mode.${id}`),
    href: withQuery(paths.screening, { mode: id === 'name' ? null : id }),
  }))
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')}>
        <Tabs tabs={tabs} current={mode} label={t('mode.label')} />
      </PageHeader>
      <PageBody>
        {mode === 'file' ? (
          <Files actor={actor} search={search} />
        ) : (
          <AskOne actor={actor} mode={mode} runId={filterUuid.parse(search.run)} />
        )}
      </PageBody>
    </>
  )
}

/** A file of names to be screened as a job, and those handed in before. */
async function Files({
  actor,
  search,
}: {
  actor: Parameters<typeof screeningBatches>[0]
  search: Awaited<SearchParams>
}) {
  const t = await getTranslations('screening')
  const list = pageValue(await screeningBatches(actor, batchListFilter.parse(search)))
  return (
    <Columns layout="even">
      <Column>
        <Panel title={t('batch.title')}>
          <BatchForm />
        </Panel>
      </Column>
      <Column>
        <BatchList rows={list.rows} page={list.page} pages={Math.ceil(list.total / list.pageSize)} />
      </Column>
    </Columns>
  )
}

/** The form, what the chosen run found, and the runs before. */
async function AskOne({
  actor,
  mode,
  runId,
}: {
  actor: Parameters<typeof recentScreenings>[0]
  mode: Exclude<Mode, 'file'>
  runId: string | null
}) {
  const t = await getTranslations('screening')
  const recent = pageValue(await recentScreenings(actor))
  const run = runId === null ? null : pageValue(await screeningDetail(actor, runId))
  return (
    <Columns layout="case">
      <Column>
        <Panel title={t('form.title')}>
          {mode === 'name' ? (
            <ScreenPartyForm action={screenAdHocAction} />
          ) : (
            <ScreenAddressForm action={screenAdHocAction} />
          )}
        </Panel>
      </Column>
      <Column>
        {run === null ? (
          <Panel title={t('result.title')}>
            <EmptyState title={t('result.empty')} hint={t('result.emptyHint')} />
          </Panel>
        ) : (
          <ScreeningHits run={run} judge={judgeHitAction} />
        )}
      </Column>
      <Column>
        {run !== null && <ScreeningProof run={run} />}
        <RecentScreenings rows={recent} current={run?.id ?? null} />
      </Column>
    </Columns>
  )
}
