import type { Metadata } from 'next'
import { alertActionSet } from '#app/(desk)/alerts/alert-action-set.ts'
import { AlertPage } from '#components/alerts/alert-page.tsx'
import { alertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { alertId } from '#lib/queries/alerts/alert-id.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

type Params = Promise<{ readonly number: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) }
}

export default async function AlertDetailPage({ params }: { params: Params }) {
  const staff = await requirePermission('alerts:read')
  const actor = actorOf(staff)
  const id = pageValue(await alertId(actor, decodeURIComponent((await params).number)))
  const now = new Date()
  const alert = pageValue(await alertDetail(actor, id, now))
  const actions = mayStaff(staff, 'alerts:work') ? alertActionSet : null
  return <AlertPage alert={alert} me={staff.id} now={now.toISOString()} actions={actions} />
}
