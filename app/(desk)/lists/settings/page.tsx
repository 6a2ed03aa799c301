import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { judgeListSettingAction, proposeListSettingAction } from '#app/(desk)/lists/actions.ts'
import { SettingsPage } from '#components/lists/settings-page.tsx'
import { listSettings } from '#lib/queries/lists/list-settings.ts'
import { actorsOfRefs } from '#lib/queries/staff/actors-of-refs.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists.settings'))('title') }
}

export default async function Page() {
  const staff = await requirePermission('lists:read')
  const settings = pageValue(await listSettings(actorOf(staff)))
  const ids = settings.settings.flatMap(({ proposedBy, judgedBy }) => [proposedBy, judgedBy])
  const refs = ids.map((id) => (id === null ? null : `staff:${id}`))
  const people = pageValue(await actorsOfRefs(actorOf(staff), refs))
  return (
    <SettingsPage
      settings={settings}
      people={Object.fromEntries([...people].map(([ref, { name }]) => [ref, name ?? '']))}
      reader={staff.id}
      propose={mayStaff(staff, 'lists:settings') ? proposeListSettingAction : null}
      judge={mayStaff(staff, 'lists:settings') ? judgeListSettingAction : null}
      mayApprove={mayStaff(staff, 'lists:settings-approve')}
    />
  )
}
