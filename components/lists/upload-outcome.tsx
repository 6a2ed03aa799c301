'use client'

import { useTranslations } from 'next-intl'
import classes from '#components/lists/upload-list.module.css'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { paths } from '#lib/web/paths.ts'

/** What the server says of an import. */
export interface ImportedList {
  readonly outcome: 'imported' | 'unchanged'
  readonly version: {
    readonly number: number
    readonly publishedOn: string
    readonly records: number
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly rejected: number
    readonly status: string
  }
}

/** What came of an import in figures, and what happens next. */
export function UploadOutcome({
  sourceId,
  done: { outcome, version },
  onAgain,
}: {
  sourceId: string
  done: ImportedList
  onAgain: () => void
}) {
  const t = useTranslations('lists.import')
  const { number, publishedOn, records, added, changed, removed, rejected, status } = version
  return (
    <div className={classes.done} role="status">
      {outcome === 'unchanged' ? (
        <p>{t('unchanged', { number })}</p>
      ) : (
        <>
          <p className={classes.doneTitle}>{t('done', { number, published: publishedOn })}</p>
          <p>{t('doneFigures', { records, added, changed, removed, rejected })}</p>
          <p>{t(status === 'quarantined' ? 'doneHeld' : 'doneNext')}</p>
        </>
      )}
      <div className={classes.doneActions}>
        <ButtonLink href={paths.listVersion(sourceId, String(number))} variant="primary">
          {t('openVersion')}
        </ButtonLink>
        <Button onClick={onAgain}>{t('another')}</Button>
      </div>
    </div>
  )
}
