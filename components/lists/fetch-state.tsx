import { useTranslations } from 'next-intl'
import classes from '#components/lists/list-card.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import type { ListOverviewRow } from '#lib/queries/lists/list-overview.ts'

type ReasonKey = Parameters<ReturnType<typeof useTranslations<'lists.fetch.reason'>>>[0]

/** When a list is fetched by schedule, and why the last try came to nothing. */
export function FetchState({ row: { lastFetch, nextFetchAt } }: { row: ListOverviewRow }) {
  const t = useTranslations('lists.fetch')
  const reasons = useTranslations('lists.fetch.reason')
  const reason = (lastFetch?.reason ?? 'not-taken-over') as ReasonKey
  return (
    <>
      {nextFetchAt === null ? <span>{t('byHand')}</span> : <DateTime at={nextFetchAt} />}
      {lastFetch?.outcome === 'failed' && (
        <p className={classes.missing}>
          {t('failed')} <DateTime at={lastFetch.endedAt} /> ·{' '}
          {reasons.has(reason) ? reasons(reason) : reasons('not-taken-over')}
        </p>
      )}
    </>
  )
}
