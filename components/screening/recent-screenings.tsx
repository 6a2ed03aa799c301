import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { AdHocRow } from '#lib/queries/screening/recent-screenings.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

const PERCENT = 100

/** The newest ad hoc runs; each opens beside the form. */
export function RecentScreenings({ rows, current }: { rows: readonly AdHocRow[]; current: string | null }) {
  const t = useTranslations('screening.recent')
  const actor = useActorWords()
  return (
    <Panel title={t('title')} flush>
      {rows.length === 0 && <p className={classes.empty}>{t('none')}</p>}
      <ul className={classes.recent}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              className={classes.line}
              href={withQuery(paths.screening, {
                mode: row.names.length === 0 ? 'address' : null,
                run: row.id,
              })}
              aria-current={row.id === current ? 'true' : undefined}
            >
              <span className={classes.asked}>{[...row.names, ...row.addresses].join(' / ')}</span>
              <span>
                {row.bestScore === null
                  ? t('clean')
                  : t('hits', {
                      count: row.hitCount,
                      score: `${Math.round(Number(row.bestScore) * PERCENT)} %`,
                    })}
              </span>
              <span className={classes.meta}>
                <DateTime at={row.at} />
                <Dot />
                {actor(row.by)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
