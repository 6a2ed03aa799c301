import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import {
  createApiKeyAction,
  createStaffAction,
  judgeStaffChangeAction,
  revokeApiKeyAction,
} from '#app/(desk)/staff/actions.ts'
import { CreateKeyForm } from '#components/staff/create-key-form.tsx'
import { CreateStaffForm } from '#components/staff/create-staff-form.tsx'
import { KeyTable } from '#components/staff/key-table.tsx'
import { StaffTable } from '#components/staff/staff-table.tsx'
import { WaitingStaffChanges } from '#components/staff/waiting-staff-changes.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { waitingStaffChanges } from '#lib/queries/staff/staff-changes.ts'
import { staffPage } from '#lib/queries/staff/staff-page.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

export default async function StaffPage() {
  const staff = await requirePermission('staff:read')
  const [page, changes] = await Promise.all([
    staffPage(actorOf(staff), new Date()),
    waitingStaffChanges(actorOf(staff)),
  ])
  const { people, keys } = pageValue(page)
  const t = await getTranslations('staff')
  const mayWrite = mayStaff(staff, 'staff:write')
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary', {
          people: people.filter((one) => one.disabledAt === null).length,
          keys: keys.filter((one) => one.revokedAt === null).length,
        })}
      />
      <PageBody>
        <Columns layout={mayWrite ? 'main-side' : 'single'}>
          <Column>
            <WaitingStaffChanges rows={pageValue(changes)} judge={judgeStaffChangeAction} />
            <Panel title={t('people')} flush>
              <StaffTable rows={people} />
            </Panel>
            <Panel title={t('keys')} flush>
              <KeyTable rows={keys} revoke={mayStaff(staff, 'keys:write') ? revokeApiKeyAction : null} />
            </Panel>
            {!mayWrite && <p>{t('readOnly')}</p>}
          </Column>
          {mayWrite && (
            <Column>
              <Panel title={t('create.title')}>
                <CreateStaffForm create={createStaffAction} />
              </Panel>
              <Panel title={t('createKey.title')}>
                <CreateKeyForm create={createApiKeyAction} />
              </Panel>
            </Column>
          )}
        </Columns>
      </PageBody>
    </>
  )
}
