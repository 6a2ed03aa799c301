import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CustomerName } from '#components/customers/customer-name.tsx'
import classes from '#components/lists/entry.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { EntryHitRow } from '#lib/queries/lists/list-entry-traces.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100

/** Whom an entry met: each hit with its score and the way to the stored screening. */
export function EntryHits({ hits, more }: { hits: readonly EntryHitRow[]; more: boolean }) {
  const t = useTranslations('lists.party')
  return (
    <Panel title={t('hits')} flush aside={more ? t('moreHits', { count: hits.length }) : undefined}>
      {hits.length === 0 ? (
        <p className={classes.note}>{t('noHits')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('hitAt')}</th>
              <th scope="col">{t('hitWho')}</th>
              <th scope="col" data-end="">
                {t('hitScore')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hits.map((hit) => (
              <tr key={hit.id}>
                <td>
                  <Link href={paths.screeningRun(hit.screeningId)}>
                    <DateTime at={hit.at} />
                  </Link>
                </td>
                <td>
                  <Who hit={hit} />
                  <span className={classes.sub}>{hit.query}</span>
                </td>
                <td data-end="">
                  {Math.round(Number(hit.score) * PERCENT)}
                  {'\u00a0'}%
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Who({ hit }: { hit: EntryHitRow }) {
  const t = useTranslations('lists.party')
  if (hit.transaction !== null) {
    return (
      <>
        <Link href={paths.transaction(hit.transaction.id)}>{hit.transaction.externalId}</Link>{' '}
        {hit.customer !== null && <CustomerName customer={hit.customer} />}
      </>
    )
  }
  if (hit.customer !== null) {
    return (
      <Link href={paths.customer(hit.customer.id)}>
        <CustomerName customer={hit.customer} />
      </Link>
    )
  }
  return <span>{t('adHoc')}</span>
}
