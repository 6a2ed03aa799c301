import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pauseRescreeningAction, signCertificateAction } from '#app/(desk)/lists/actions.ts'
import { CertificatePage } from '#components/lists/certificate-page.tsx'
import { RescreenProgress } from '#components/lists/rescreen-progress.tsx'
import { SignCertificate } from '#components/lists/sign-certificate.tsx'
import { listCertificate } from '#lib/queries/lists/list-certificate.ts'
import { rescreeningOf } from '#lib/queries/lists/rescreening.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

type Params = Promise<{ source: string; version: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists.certificate'))('title') }
}

export default async function ListCertificatePage({ params }: { params: Params }) {
  const staff = await requirePermission('lists:read')
  const { source, version } = await params
  const named = `${decodeURIComponent(source)}:${decodeURIComponent(version)}`
  const certificate = pageValue(await listCertificate(actorOf(staff), named))
  const { signedBy, verdict, customersMissing, versionId } = certificate
  const ref = signedBy === null ? null : `staff:${signedBy}`
  const people = pageValue(await actorsOfRefs(actorOf(staff), [ref]))
  const ended = verdict === 'complete' || (verdict === 'failed' && customersMissing === 0)
  return (
    <CertificatePage
      certificate={certificate}
      progress={
        <RescreenProgress
          versionId={versionId}
          sourceId={certificate.sourceId}
          number={certificate.number}
          first={rescreeningOf(certificate, new Date())}
          pause={mayStaff(staff, 'lists:activate') ? pauseRescreeningAction : null}
          onCertificate
        />
      }
      signer={ref === null ? null : (people.get(ref) ?? null)}
      actions={
        signedBy === null && ended && mayStaff(staff, 'lists:activate') ? (
          <SignCertificate versionId={versionId} action={signCertificateAction} />
        ) : undefined
      }
    />
  )
}
