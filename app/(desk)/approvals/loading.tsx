import { getTranslations } from 'next-intl/server'
import { SkeletonRows } from '#components/ui/skeleton-rows.tsx'

export default async function Loading() {
  const t = await getTranslations('common.table')
  return <SkeletonRows rows={12} label={t('loading')} />
}
