'use client'

import { useTranslations } from 'next-intl'
import { formatBytes } from '#components/lists/format-bytes.ts'
import classes from '#components/lists/upload-list.module.css'
import type { UploadState } from '#components/lists/use-list-upload.ts'
import { Button } from '#components/ui/button.tsx'

type Underway = Extract<UploadState<unknown>, { phase: 'sending' | 'reading' }>

/** How much is sent, how fast, how long it still takes, and the way to stop; then that the server reads. */
export function UploadProgress({ state, onCancel }: { state: Underway; onCancel: () => void }) {
  const t = useTranslations('lists.import')
  if (state.phase === 'reading') {
    return (
      <div className={classes.progress} role="status">
        <progress className={classes.bar} aria-label={t('submit')} />
        <p>{t('reading')}</p>
      </div>
    )
  }
  const { sent, total, rate } = state
  return (
    <div className={classes.progress}>
      <progress className={classes.bar} max={total || 1} value={sent} aria-label={t('sending')} />
      <p className={classes.progressLine}>
        <span>
          {t('sent', {
            done: formatBytes(sent),
            total: formatBytes(total),
            rate: rate === null ? '—' : formatBytes(Math.round(rate)),
          })}
        </span>
        {rate !== null && rate > 0 && <span>{t('left', { seconds: Math.ceil((total - sent) / rate) })}</span>}
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </div>
  )
}
