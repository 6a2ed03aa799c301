import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import {
  activateListVersionAction,
  pauseRescreeningAction,
  releaseListVersionAction,
} from '#app/(desk)/lists/actions.ts'
import { ActivateVersion } from '#components/lists/activate-version.tsx'
import { ReleaseVersion } from '#components/lists/release-version.tsx'
import { RescreenProgress } from '#components/lists/rescreen-progress.tsx'
import { VersionPage } from '#components/lists/version-page.tsx'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import { listOverview } from '#lib/queries/lists/list-overview.ts'
import {
  type ListVersionDetail,
  listVersionDetail,
  listVersionFilter,
} from '#lib/queries/lists/list-version-detail.ts'
import { rescreeningOf } from '#lib/queries/lists/rescreening.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

type Params = Promise<{ source: string; version: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const t = await getTranslations('lists.version')
  return { title: t('title', { number: decodeURIComponent((await params).version) }) }
}

export default async function ListVersionPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: SearchParams
}) {
  const staff = await requirePermission('lists:read')
  const actor = actorOf(staff)
  const filter = listVersionFilter.parse(await searchParams)
  const { source, version } = await params
  const address = { sourceId: decodeURIComponent(source), version: decodeURIComponent(version) }
  const detail = pageValue(await listVersionDetail(actor, address, filter))
  const refs = [detail.version.importedBy, detail.version.releasedBy, detail.version.activatedBy]
  const people = pageValue(await actorsOfRefs(actor, refs))
  return (
    <VersionPage
      detail={detail}
      filter={filter}
      people={Object.fromEntries(people)}
      actions={<NextStep staff={staff} detail={detail} />}
      progress={<Progress certificate={detail.certificate} mayPause={mayStaff(staff, 'lists:activate')} />}
    />
  )
}

function Progress({
  certificate,
  mayPause,
}: {
  certificate: ListVersionDetail['certificate']
  mayPause: boolean
}) {
  if (certificate === null) return null
  const { versionId, sourceId, number } = certificate
  return (
    <RescreenProgress
      {...{ versionId, sourceId, number }}
      first={rescreeningOf(certificate, new Date())}
      pause={mayPause ? pauseRescreeningAction : null}
    />
  )
}

/** The way out of quarantine or into force for those who may; the reason why not for the others. */
async function NextStep({
  staff,
  detail: { version, source },
}: {
  staff: Awaited<ReturnType<typeof requirePermission>>
  detail: ListVersionDetail
}) {
  const { status } = version
  if (status !== 'awaiting_activation' && status !== 'quarantined') return null
  const t = await getTranslations('lists')
  const step = status === 'quarantined' ? 'release' : 'activate'
  if (!mayStaff(staff, 'lists:activate')) return <span>{t(`${step}.notAllowed`)}</span>
  if (version.importedBy === actorRef(actorOf(staff))) return <span>{t(`${step}.samePerson`)}</span>
  const sourceName = source.short[(await getLocale()) === 'ja' ? 'ja' : 'en']
  if (status === 'quarantined') {
    return <ReleaseVersion version={version} sourceName={sourceName} action={releaseListVersionAction} />
  }
  const overview = pageValue(await listOverview(actorOf(staff), new Date()))
  const inForce = overview.find((row) => row.source.id === source.id)?.inForce ?? null
  return (
    <ActivateVersion
      version={version}
      sourceName={sourceName}
      replaces={inForce}
      action={activateListVersionAction}
    />
  )
}
