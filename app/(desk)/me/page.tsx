import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { changePasswordAction } from '#app/(desk)/me/actions.ts'
import { ChangePasswordForm } from '#components/staff/change-password-form.tsx'
import { StaffChangeList } from '#components/staff/staff-change-line.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { staffChangesOf } from '#lib/queries/staff/staff-changes.ts'
import { actorOf, requirePermission } from '#lib/web/authorise.ts'
import { pageValue } from '#lib/web/page-value.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff.me'))('title') }
}

export default async function MePage() {
  const staff = await requirePermission('own-session')
  const changes = pageValue(await staffChangesOf(actorOf(staff), staff.id))
  const t = await getTranslations('staff')
  const role = (await getTranslations('common.role'))(staff.role)
  return (
    <>
      <PageHeader title={t('me.title')} />
      <PageBody>
        <Columns layout="even">
          <Column>
            <Panel title={t('me.password')}>
              <ChangePasswordForm change={changePasswordAction} />
            </Panel>
          </Column>
          <Column>
            <Panel title={t('me.who')}>
              <KeyValueList labelWidth={120}>
                <KeyValue label={t('column.name')}>{staff.name}</KeyValue>
                <KeyValue label={t('column.email')}>{staff.email}</KeyValue>
                <KeyValue label={t('column.role')}>{role}</KeyValue>
              </KeyValueList>
            </Panel>
            {changes.length > 0 && (
              <Panel title={t('me.standing')}>
                <StaffChangeList rows={changes} empty="" />
              </Panel>
            )}
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}
