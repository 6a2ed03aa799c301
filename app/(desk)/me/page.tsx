import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { changePasswordAction } from '#app/(desk)/me/actions.ts'
import { ChangePasswordForm } from '#components/staff/change-password-form.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requirePermission } from '#lib/web/authorise.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff.me'))('title') }
}

export default async function MePage() {
  const staff = await requirePermission('own-session')
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
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}
