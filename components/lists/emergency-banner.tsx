import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/lists/emergency-banner.module.css'
import type { OpenEmergency } from '#lib/queries/lists/open-emergencies.ts'
import { paths } from '#lib/web/paths.ts'

/** What one person put in force alone and nobody has reviewed yet: it stays until somebody has. */
export function EmergencyBanner({ open }: { open: readonly OpenEmergency[] }) {
  const t = useTranslations('lists.activation.review')
  return open.map(({ versionId, sourceId, number }) => (
    <p key={versionId} className={classes.banner} role="alert">
      <span>{t('banner', { source: sourceId, number })}</span>
      <Link href={paths.listActivation(sourceId, String(number))}>{t('bannerOpen')}</Link>
    </p>
  ))
}
