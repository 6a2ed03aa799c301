import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StaffChangeList } from '#components/staff/staff-change-line.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { StaffChange } from '#lib/queries/staff/staff-changes.ts'
import { paths } from '#lib/web/paths.ts'

/** What was done to somebody's standing lately, on Today: whoever watches over the desk must not have to look for it. */
export function StaffNotices({
  rows,
  queue,
}: {
  rows: readonly StaffChange[]
  queue: 'approvals' | 'staff'
}) {
  const t = useTranslations('staff.change')
  if (rows.length === 0) return null
  const waits = rows.some(({ verb }) => verb !== null)
  return (
    <Panel title={t('noticeTitle')} aside={waits && <Link href={paths[queue]}>{t('open')}</Link>}>
      <StaffChangeList rows={rows} empty="" brief />
    </Panel>
  )
}
