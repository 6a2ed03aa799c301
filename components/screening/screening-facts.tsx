import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { DoubtBadge } from '#components/screening/doubt-badge.tsx'
import classes from '#components/screening/screening-facts.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { gravestDoubt } from '#lib/core/screening/name-doubt.ts'
import type { ScreeningRow } from '#lib/queries/customers/customer-detail.ts'
import { paths } from '#lib/web/paths.ts'

const MICROSECONDS = 1_000

/** One screening run: when, how long, which list versions, matcher and policy judged it. */
export function ScreeningFacts({ screening }: { screening: ScreeningRow }) {
  const t = useTranslations('transactions.screening')
  return (
    <KeyValueList labelWidth={84}>
      <KeyValue
        label={t('at')}
        note={`${t('duration')} ${t('durationMs', { ms: (screening.durationUs / MICROSECONDS).toFixed(2) })}`}
      >
        <Link href={paths.screeningRun(screening.id)}>
          <DateTime at={screening.at} seconds />
        </Link>
      </KeyValue>
      <KeyValue label={t('hits')}>
        {t('hitCount', { count: screening.hitCount })} <DoubtBadge doubt={gravestDoubt(screening.doubts)} />
      </KeyValue>
      <KeyValue label={t('lists')}>
        <ListVersions screening={screening} />
      </KeyValue>
      <KeyValue label={t('engine')}>
        {t('matcher', { version: screening.matcherVersion })}
        <Dot />
        {t('policy', { version: screening.policyVersion })}
      </KeyValue>
    </KeyValueList>
  )
}

function ListVersions({ screening }: { screening: ScreeningRow }) {
  const t = useTranslations('transactions.screening')
  const words = useReasonWords()
  return (
    <ul className={classes.lists}>
      {screening.lists.map((list) => (
        <li key={list.id}>
          <Link href={paths.listVersion(list.sourceId, String(list.number))}>
            {t('list', { source: words.source(list.sourceId), version: list.number })}
          </Link>
          <span className={classes.note}>
            {t('published', { day: list.publishedOn, snapshot: list.snapshot ? 'yes' : 'no' })}
          </span>
        </li>
      ))}
    </ul>
  )
}
