import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { addressDoubt } from '#components/screening/address-reading.tsx'
import { DoubtBadge } from '#components/screening/doubt-badge.tsx'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { gravestDoubt } from '#lib/core/screening/name-doubt.ts'
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
              <Found row={row} />
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

/** What was found; nothing on a name or an address that could not be compared is not taken for a clean result. */
function Found({ row }: { row: AdHocRow }) {
  const t = useTranslations('screening.recent')
  if (row.bestScore !== null)
    return t('hits', {
      count: row.hitCount,
      score: `${Math.round(Number(row.bestScore) * PERCENT)} %`,
    })
  const doubt = gravestDoubt(row.doubts)
  if (doubt !== null) return <DoubtBadge doubt={doubt} />
  const unread = row.addresses.some((address) => addressDoubt(address) !== null)
  return unread ? <StatusBadge tone="high">{t('wrongAddress')}</StatusBadge> : t('clean')
}
