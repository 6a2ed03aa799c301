import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { pauseRescreeningAction, releaseListVersionAction } from '#app/(desk)/lists/actions.ts'
import { ReleaseVersion } from '#components/lists/release-version.tsx'
import { RescreenProgress } from '#components/lists/rescreen-progress.tsx'
import { VersionPage } from '#components/lists/version-page.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { actorRef } from '#lib/core/staff/actor-ref.ts'
import {
  type ListVersionDetail,
  listVersionDetail,
  listVersionFilter,
} from '#lib/queries/lists/list-version-detail.ts'
import { rescreeningOf } from '#lib/queries/lists/rescreening.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'
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

/** The way to the preview, and out of quarantine for those who may; the reason why not for the others. */
async function NextStep({
  staff,
  detail: { version, source },
}: {
  staff: Awaited<ReturnType<typeof requirePermission>>
  detail: ListVersionDetail
}) {
  const t = await getTranslations('lists')
  const { status } = version
  const waits = status === 'awaiting_activation'
  const preview = (
    <ButtonLink
      href={paths.listActivation(source.id, String(version.number))}
      variant={waits ? 'primary' : 'default'}
    >
      {t('activation.open')}
    </ButtonLink>
  )
  if (status !== 'quarantined') return preview
  const sourceName = source.short[(await getLocale()) === 'ja' ? 'ja' : 'en']
  const release = !mayStaff(staff, 'lists:activate') ? (
    <span>{t('release.notAllowed')}</span>
  ) : version.importedBy === actorRef(actorOf(staff)) ? (
    <span>{t('release.samePerson')}</span>
  ) : (
    <ReleaseVersion version={version} sourceName={sourceName} action={releaseListVersionAction} />
  )
  return (
    <>
      {preview}
      {release}
    </>
  )
}
