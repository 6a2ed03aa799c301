import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { currentStaff } from '#lib/web/current-staff.ts'
import { paths } from '#lib/web/paths.ts'

export default async function Forbidden() {
  const [t, role, staff] = [
    await getTranslations('frame.forbidden'),
    await getTranslations('common.role'),
    await currentStaff(),
  ]
  return (
    <EmptyState
      page
      title={t('title')}
      hint={staff === null ? t('anonymous') : t('text', { role: role(staff.role) })}
      action={<ButtonLink href={paths.today}>{t('home')}</ButtonLink>}
    />
  )
}
