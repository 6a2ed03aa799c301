import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import classes from '#components/today/lines.module.css'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { Today } from '#lib/queries/today/today.ts'
import { paths } from '#lib/web/paths.ts'

/** The lists that judge right now, each with its date; a snapshot says so. */
export function ListsInForce({ lists }: { lists: Today['lists'] }) {
  const t = useTranslations('today')
  const words = useReasonWords()
  if (lists.length === 0) return <p className={classes.empty}>{t('noLists')}</p>
  return (
    <ul className={classes.lines}>
      {lists.map((list) => (
        <li key={list.id}>
          <Link
            href={paths.list(list.sourceId)}
            className={classes.whole}
            title={list.snapshot ? t('snapshotHint') : undefined}
          >
            {list.snapshot ? <SeverityBadge severity="high">{t('snapshot')}</SeverityBadge> : <span />}
            <span className={classes.words}>
              <span>{words.source(list.sourceId)}</span>
              <span className={classes.note}>
                {t('listRow', { version: list.number, published: list.publishedOn })}
              </span>
              <span className={classes.note}>
                {t('listNote', { records: list.records, wallets: list.wallets })}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
