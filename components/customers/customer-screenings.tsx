import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/customers/customer-screenings.module.css'
import { DoubtBadge } from '#components/screening/doubt-badge.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { gravestDoubt } from '#lib/core/screening/name-doubt.ts'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** The runs that judged this customer's names, newest first. */
export function CustomerScreenings({ screenings }: { screenings: CustomerDetail['screenings'] }) {
  const t = useTranslations('transactions.screening')
  const detail = useTranslations('customers.detail')
  if (screenings.length === 0) return <p className={classes.note}>{detail('noScreenings')}</p>
  return (
    <ul className={classes.list}>
      {screenings.map((screening) => (
        <li key={screening.id}>
          <div className={classes.line}>
            <Link href={paths.screeningRun(screening.id)}>
              <DateTime at={screening.at} seconds />
            </Link>
            <span className={classes.found}>
              <StatusBadge tone={screening.hitCount === 0 ? 'plain' : 'high'}>
                {t('hits')} {t('hitCount', { count: screening.hitCount })}
              </StatusBadge>
              <DoubtBadge doubt={gravestDoubt(screening.doubts)} />
            </span>
          </div>
          <p className={classes.note}>
            {t('matcher', { version: screening.matcherVersion })}
            <Dot />
            {t('policy', { version: screening.policyVersion })}
            <Dot />
            {detail('listVersions', { count: screening.lists.length })}
          </p>
        </li>
      ))}
    </ul>
  )
}
