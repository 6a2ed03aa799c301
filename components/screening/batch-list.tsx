import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ScreeningBatchRow } from '#lib/queries/screening/screening-batches.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** Files that were handed in, newest first, a page at a time. */
export function BatchList({
  rows,
  page,
  pages,
}: {
  rows: readonly ScreeningBatchRow[]
  page: number
  pages: number
}) {
  const t = useTranslations('screening.batch')
  const actor = useActorWords()
  const href = (to: number) => withQuery(paths.screening, { mode: 'file', page: to === 1 ? null : to })
  return (
    <Panel title={t('recent')} flush>
      {rows.length === 0 && <p className={classes.empty}>{t('noneYet')}</p>}
      <ul className={classes.recent}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link className={classes.line} href={paths.screeningBatch(row.id)}>
              <span className={classes.asked}>{row.name}</span>
              <span>{row.outcome === null ? t('running') : t(`outcome.${row.outcome}`)}</span>
              <span className={classes.meta}>
                <DateTime at={row.askedAt} />
                <Dot />
                {actor(row.askedBy)}
                <Dot />
                {t('done', { done: row.doneRows, rows: row.rows })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <p className={classes.empty}>
          {page > 1 && <Link href={href(page - 1)}>{t('newer')}</Link>} {page} / {pages}{' '}
          {page < pages && <Link href={href(page + 1)}>{t('older')}</Link>}
        </p>
      )}
    </Panel>
  )
}
