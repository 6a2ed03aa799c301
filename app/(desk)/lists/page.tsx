import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmergencyBanner } from '#components/lists/emergency-banner.tsx'
import { ListCard } from '#components/lists/list-card.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listOverview } from '#lib/queries/lists/list-overview.ts'
import { openEmergencies } from '#lib/queries/lists/open-emergencies.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists'))('title') }
}

export default async function ListsPage() {
  const staff = await requirePermission('lists:read')
  const rows = pageValue(await listOverview(actorOf(staff), new Date()))
  const emergencies = pageValue(await openEmergencies(actorOf(staff)))
  const t = await getTranslations('lists')
  const inForce = rows.filter((row) => row.inForce !== null).length
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', { count: rows.length, inForce })}
        actions={<ButtonLink href={paths.listSettings}>{t('settings.open')}</ButtonLink>}
      >
        <span>{t('lead')}</span>
      </PageHeader>
      <PageBody>
        <EmergencyBanner open={emergencies} />
        <Columns layout="even">
          {rows.map((row) => (
            <ListCard key={row.source.id} row={row} />
          ))}
        </Columns>
      </PageBody>
    </>
  )
}
