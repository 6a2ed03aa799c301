import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { decideLabelAction } from '#app/(desk)/labels/actions.ts'
import { WaitingLabels } from '#components/labels/waiting-labels.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { labelProposals } from '#lib/queries/labels/label-proposals.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('labels'))('waiting.title') }
}

export default async function WaitingLabelsPage() {
  const staff = await requirePermission('wallets:read')
  const rows = pageValue(await labelProposals(actorOf(staff)))
  const t = await getTranslations('labels')
  return (
    <>
      <PageHeader
        over={<Link href={paths.labels}>{t('title')}</Link>}
        title={t('waiting.title')}
        summary={t('waiting.summary', { count: rows.length })}
      />
      <PageBody>
        <WaitingLabels
          rows={rows}
          staffId={staff.id}
          mayDecide={mayStaff(staff, 'labels:approve')}
          action={decideLabelAction}
        />
      </PageBody>
    </>
  )
}
