import type { Metadata } from 'next'
import { EntryPage } from '#components/lists/entry-page.tsx'
import { listEntryDetail } from '#lib/queries/lists/list-entry-detail.ts'
import { listEntryTraces } from '#lib/queries/lists/list-entry-traces.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

type Params = Promise<{ source: string; key: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: decodeURIComponent((await params).key) }
}

export default async function ListEntryPage({ params }: { params: Params }) {
  const actor = actorOf(await requirePermission('lists:read'))
  const { source, key } = await params
  const entry = pageValue(await listEntryDetail(actor, decodeURIComponent(source), decodeURIComponent(key)))
  const all = entry.states.map((state) => state.entryVersionId)
  const shown = entry.states.find((state) => state.inForce) ?? entry.states[0]
  const traces = pageValue(await listEntryTraces(actor, { shown: shown?.entryVersionId ?? '', all }))
  return <EntryPage entry={entry} traces={traces} />
}
