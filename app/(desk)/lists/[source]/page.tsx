import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryFilters } from '#components/lists/entry-filters.tsx'
import { EntryTable } from '#components/lists/entry-table.tsx'
import { ImportPage } from '#components/lists/import-page.tsx'
import { ListHead } from '#components/lists/list-head.tsx'
import { VersionTable } from '#components/lists/version-table.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { type ListDetail, listDetail, listDetailFilter } from '#lib/queries/lists/list-detail.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

const TABS = ['entries', 'versions', 'import'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists'))('title') }
}

export default async function ListPage({
  params,
  searchParams,
}: {
  params: Promise<{ source: string }>
  searchParams: SearchParams
}) {
  const staff = await requirePermission('lists:read')
  const actor = actorOf(staff)
  const search = await searchParams
  const filter = listDetailFilter.parse(search)
  const source = decodeURIComponent((await params).source)
  const mayImport = mayStaff(staff, 'lists:import')
  const asked = TABS.find((one) => one === search.tab) ?? 'entries'
  const tab = asked === 'import' && !mayImport ? 'entries' : asked
  const wanted = { filter: tab === 'entries' ? filter : null, now: new Date() }
  const list = pageValue(await listDetail(actor, source, wanted))
  return (
    <>
      <ListHead list={list} tab={tab} mayImport={mayImport}>
        {tab === 'entries' && <EntryFilters sourceId={list.source.id} filter={filter} />}
      </ListHead>
      {list.entries !== null && (
        <Entries
          sourceId={list.source.id}
          entries={list.entries}
          filtered={filter.text !== null || filter.kind.length > 0 || filter.wallets}
        />
      )}
      {tab === 'versions' && (
        <FillBody>
          <VersionTable
            rows={list.versions}
            people={Object.fromEntries(
              pageValue(
                await actorsOfRefs(
                  actor,
                  list.versions.flatMap((one) => [one.importedBy, one.activatedBy]),
                ),
              ),
            )}
          />
        </FillBody>
      )}
      {tab === 'import' && <ImportPage list={list} />}
    </>
  )
}

async function Entries({
  sourceId,
  entries: { rows, ...paging },
  filtered,
}: {
  sourceId: string
  entries: NonNullable<ListDetail['entries']>
  filtered: boolean
}) {
  const t = await getTranslations('lists.entry')
  return (
    <FillBody>
      <EntryTable
        sourceId={sourceId}
        rows={rows}
        paging={paging}
        empty={
          filtered ? { title: t('empty'), hint: t('emptyHint') } : { title: t('none'), hint: t('noneHint') }
        }
      />
    </FillBody>
  )
}
