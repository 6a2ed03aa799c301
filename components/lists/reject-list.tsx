import { useTranslations } from 'next-intl'
import classes from '#components/lists/version-facts.module.css'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { REJECTION_CODES } from '#lib/core/lists/listed-entity.ts'
import type { ListRejectRow } from '#lib/queries/lists/list-version-detail.ts'

/** What could not be taken over, with where it stands and what it says: nothing is dropped silently. */
export function RejectList({ rejects, count }: { rejects: readonly ListRejectRow[]; count: number }) {
  const t = useTranslations('lists.version')
  const word = (code: string) => {
    const known = REJECTION_CODES.find((one) => one === code)
    return known === undefined ? code : t(`reject.${known}`)
  }
  return (
    <Panel title={`${t('rejects')} ${count}`}>
      {rejects.length === 0 ? (
        <p>{t('noRejects')}</p>
      ) : (
        <>
          <p className={classes.note}>{t('rejectsNote')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by key */}
          <ul className={classes.rejects} tabIndex={0} aria-label={t('rejects')}>
            {rejects.map((reject) => (
              <li key={`${reject.code} ${reject.locator} ${reject.excerpt}`} className={classes.reject}>
                <span>
                  {word(reject.code)}
                  <Dot />
                  <code>{reject.locator}</code>
                </span>
                <span className={classes.excerpt}>{reject.excerpt}</span>
              </li>
            ))}
          </ul>
          {rejects.length < count && (
            <p className={classes.note}>{t('moreRejects', { shown: rejects.length, count })}</p>
          )}
        </>
      )}
    </Panel>
  )
}
