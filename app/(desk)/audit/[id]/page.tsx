import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditEventPage } from '#components/audit/audit-event-page.tsx'
import { auditEvent } from '#lib/queries/audit/audit-event.ts'
import { auditSubjects } from '#lib/queries/audit/audit-subjects.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('eventTitle') }
}

export default async function AuditEventDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = actorOf(await requirePermission('audit:read'))
  const detail = pageValue(await auditEvent(actor, notFoundUnlessUuid((await params).id)))
  const subjects = pageValue(await auditSubjects(actor, [detail.event, ...detail.siblings]))
  return <AuditEventPage detail={detail} subjects={subjects} />
}
