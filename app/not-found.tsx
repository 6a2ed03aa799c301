import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { paths } from '#lib/web/paths.ts'

export default async function NotFound() {
  const t = await getTranslations('frame.notFound')
  return (
    <EmptyState
      page
      title={t('title')}
      hint={t('text')}
      action={<ButtonLink href={paths.today}>{t('home')}</ButtonLink>}
    />
  )
}
