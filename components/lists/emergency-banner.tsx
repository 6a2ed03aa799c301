import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import classes from '#components/lists/emergency-banner.module.css'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { OpenEmergency } from '#lib/queries/lists/open-emergencies.ts'
import { paths } from '#lib/web/paths.ts'

/** What one person put in force alone and nobody has reviewed yet: it stays until somebody has. */
export function EmergencyBanner({ open }: { open: readonly OpenEmergency[] }) {
  const t = useTranslations('lists.activation.review')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  return open.map(({ versionId, sourceId, number }) => (
    <p key={versionId} className={classes.banner} role="alert">
      <span>{t('banner', { source: findListSource(sourceId)?.short[locale] ?? sourceId, number })}</span>
      <Link href={paths.listActivation(sourceId, String(number))}>{t('bannerOpen')}</Link>
    </p>
  ))
}
