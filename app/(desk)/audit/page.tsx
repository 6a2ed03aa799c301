import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditFilters } from '#components/audit/audit-filters.tsx'
import { auditHref } from '#components/audit/audit-href.ts'
import { AuditTable } from '#components/audit/audit-table.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { FillBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { auditSubjects } from '#lib/queries/audit/audit-subjects.ts'
import { auditTrail, auditTrailFilter } from '#lib/queries/audit/audit-trail.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = actorOf(await requirePermission('audit:read'))
  const filter = auditTrailFilter.parse(await searchParams)
  const trail = pageValue(await auditTrail(actor, filter))
  const subjects = pageValue(await auditSubjects(actor, trail.rows))
  const t = await getTranslations('audit')
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          <>
            {filter.before !== null && (
              <ButtonLink size="small" href={auditHref(filter, {})}>
                {t('newest')}
              </ButtonLink>
            )}
            {trail.next !== null && (
              <ButtonLink size="small" href={auditHref(filter, { before: trail.next })}>
                {t('older')} ›
              </ButtonLink>
            )}
          </>
        }
      >
        <AuditFilters filter={filter} actors={trail.actors} />
      </PageHeader>
      <FillBody>
        <AuditTable rows={trail.rows} subjects={subjects} />
      </FillBody>
    </>
  )
}
