import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import {
  askStaffChangeAction,
  disableStaffAction,
  judgeStaffChangeAction,
  revokeSessionAction,
} from '#app/(desk)/staff/actions.ts'
import { AskStaffChange } from '#components/staff/ask-staff-change.tsx'
import { DisableStaff } from '#components/staff/disable-staff.tsx'
import { SessionList } from '#components/staff/session-list.tsx'
import { StaffChangeList } from '#components/staff/staff-change-line.tsx'
import { WaitingStaffChanges } from '#components/staff/waiting-staff-changes.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { staffChangesOf } from '#lib/queries/staff/staff-changes.ts'
import { staffMember } from '#lib/queries/staff/staff-page.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { notFoundUnlessUuid, pageValue } from '#lib/web/page-value.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

export default async function StaffMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requirePermission('staff:read')
  const id = notFoundUnlessUuid((await params).id)
  const [found, asked] = await Promise.all([
    staffMember(actorOf(staff), id, new Date()),
    staffChangesOf(actorOf(staff), id),
  ])
  const member = pageValue(found)
  const changes = pageValue(asked)
  const t = await getTranslations('staff')
  const role = (await getTranslations('common.role'))(member.role)
  const mayWrite = mayStaff(staff, 'staff:write')
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.staff}>{t('title')}</Link>
            <StatusBadge tone="accent">{role}</StatusBadge>
            {member.disabledAt !== null && <StatusBadge>{t('state.disabled')}</StatusBadge>}
            {member.demo && <StatusBadge>{t('state.demo')}</StatusBadge>}
          </>
        }
        title={member.name}
        summary={member.email}
        actions={
          mayWrite ? (
            <>
              {member.id !== staff.id &&
                (member.disabledAt === null ? (['role', 'reset'] as const) : (['enable'] as const)).map(
                  (kind) => (
                    <AskStaffChange key={kind} kind={kind} member={member} ask={askStaffChangeAction} />
                  ),
                )}
              {member.disabledAt === null && (
                <DisableStaff
                  staffId={member.id}
                  name={member.name}
                  sessions={member.openSessions}
                  disable={disableStaffAction}
                />
              )}
            </>
          ) : undefined
        }
      />
      <PageBody>
        <WaitingStaffChanges
          rows={changes.filter(({ outcome }) => outcome === null)}
          judge={judgeStaffChangeAction}
        />
        <Panel>
          <KeyValueList>
            <KeyValue label={t('member.since')}>
              <DateTime at={member.createdAt} />
            </KeyValue>
            {mayStaff(staff, 'audit:read') && (
              <KeyValue label={t('member.trail')}>
                <Link href={withQuery(paths.audit, { actorId: member.id })}>{t('member.trailLink')}</Link>
              </KeyValue>
            )}
            {member.disabledAt !== null && (
              <KeyValue label={t('state.disabled')}>
                <DateTime at={member.disabledAt} />
              </KeyValue>
            )}
          </KeyValueList>
        </Panel>
        <Panel title={t('member.sessions')} flush>
          <SessionList rows={member.sessions} revoke={mayWrite ? revokeSessionAction : null} />
        </Panel>
        <Panel title={t('change.historyTitle')}>
          <StaffChangeList
            rows={changes.filter(({ outcome }) => outcome !== null)}
            empty={t('change.none')}
          />
        </Panel>
      </PageBody>
    </>
  )
}
