import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alertActionSet } from '#app/(desk)/alerts/alert-action-set.ts'
import { AlertDesk } from '#components/alerts/alert-desk.tsx'
import { AlertFilters } from '#components/alerts/alert-filters.tsx'
import { TakeNext } from '#components/alerts/take-next.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ALERT_SORT_DIRECTIONS, alertQueue, alertQueueFilter } from '#lib/queries/alerts/alert-queue.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'
import type { SearchParams } from '#lib/web/search-params.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts'))('title') }
}

export default async function AlertsPage({ searchParams }: { searchParams: SearchParams }) {
  const staff = await requirePermission('alerts:read')
  const filter = alertQueueFilter.parse(await searchParams)
  const now = new Date()
  const queue = pageValue(await alertQueue(actorOf(staff), filter, now))
  const t = await getTranslations('alerts')
  const actions = mayStaff(staff, 'alerts:work') ? alertActionSet : null
  const { critical, high, medium, low } = queue.open
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', { open: critical + high + medium + low, critical, high })}
        actions={actions === null ? undefined : <TakeNext action={actions.takeNext} variant="primary" />}
      >
        <AlertFilters filter={filter} />
      </PageHeader>
      <AlertDesk
        rows={queue.rows}
        paging={{ page: queue.page, pageSize: queue.pageSize, total: queue.total }}
        sort={{ id: filter.sort, direction: filter.direction ?? ALERT_SORT_DIRECTIONS[filter.sort] }}
        me={staff.id}
        now={now.toISOString()}
        actions={actions}
      />
    </>
  )
}
