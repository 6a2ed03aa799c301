import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmergencyBanner } from '#components/lists/emergency-banner.tsx'
import { StaffNotices } from '#components/staff/staff-notices.tsx'
import { TodayPage } from '#components/today/today-page.tsx'
import { openEmergencies } from '#lib/queries/lists/open-emergencies.ts'
import { recentStaffChanges } from '#lib/queries/staff/staff-changes.ts'
import { today } from '#lib/queries/today/today.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') }
}

export default async function Page() {
  const staff = await requirePermission('desk:read')
  const now = new Date()
  const day = pageValue(await today(actorOf(staff), now))
  const emergencies = mayStaff(staff, 'lists:read') ? pageValue(await openEmergencies(actorOf(staff))) : []
  const changes = await recentStaffChanges(actorOf(staff), now)
  return (
    <TodayPage
      today={day}
      now={now.toISOString()}
      alarms={
        <>
          <EmergencyBanner open={emergencies} />
          <StaffNotices
            rows={changes.ok ? changes.value : []}
            queue={mayStaff(staff, 'cases:read') ? 'approvals' : 'staff'}
          />
        </>
      }
      sees={{ alerts: mayStaff(staff, 'alerts:read'), work: mayStaff(staff, 'alerts:work') }}
    />
  )
}
