import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import classes from '#components/lists/emergency-banner.module.css'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { OpenEmergency } from '#lib/queries/lists/open-emergencies.ts'
import { paths } from '#lib/web/paths.ts'

/** Most versions of one source that the banner leads to; after their review the next ones stand there. */
const LINKS_MAX = 5

/** What one person put in force alone and nobody has reviewed yet, one line a source: it stays until somebody has. */
export function EmergencyBanner({ open }: { open: readonly OpenEmergency[] }) {
  const sources = [...new Set(open.map(({ sourceId }) => sourceId))]
  return sources.map((sourceId) => (
    <SourceBanner key={sourceId} sourceId={sourceId} open={open.filter((one) => one.sourceId === sourceId)} />
  ))
}

function SourceBanner({ sourceId, open }: { sourceId: string; open: readonly OpenEmergency[] }) {
  const t = useTranslations('lists.activation.review')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const source = findListSource(sourceId)?.short[locale] ?? sourceId
  const [first] = open
  if (first === undefined) return null
  const only = open.length === 1
  return (
    <p className={classes.banner} role="alert">
      <span>
        {only
          ? t('banner', { source, number: first.number })
          : t('bannerMany', { source, count: open.length })}
      </span>
      {open.slice(0, LINKS_MAX).map(({ versionId, number }) => (
        <Link key={versionId} href={paths.listActivation(sourceId, String(number))}>
          {only ? t('bannerOpen') : t('bannerOpenOne', { number })}
        </Link>
      ))}
      {open.length > LINKS_MAX && <span>{t('bannerMore', { count: open.length - LINKS_MAX })}</span>}
    </p>
  )
}
