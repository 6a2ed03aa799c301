import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PreviewRowsPage } from '#components/lists/preview-rows-page.tsx'
import { listPreviewLines, previewRowsFilter } from '#lib/queries/lists/list-preview-rows.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

type Params = Promise<{ source: string; version: string; figure: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists.preview'))('title') }
}

export default async function Page({ params, searchParams }: { params: Params; searchParams: SearchParams }) {
  const staff = await requirePermission('alerts:read')
  const { source, version, figure } = await params
  const address = {
    sourceId: decodeURIComponent(source),
    version: decodeURIComponent(version),
    figure: decodeURIComponent(figure),
  }
  const paging = previewRowsFilter.parse(await searchParams)
  return <PreviewRowsPage lines={pageValue(await listPreviewLines(actorOf(staff), address, paging))} />
}
