'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import classes from '#components/lists/preview-progress.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { PreviewState } from '#lib/queries/lists/list-activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** The page looks again this often while a preview waits or runs. */
const LOOK_AGAIN_MS = 1_500
/** Unheard of for so long, its worker has probably stopped. */
const SILENT_MS = 60_000
const MS_PER_SECOND = 1_000

/** How far a preview has come: what is gone through, how quickly, how long it still takes; and the way to stop it. */
export function PreviewProgress({
  preview,
  now,
  cancel,
}: {
  preview: PreviewState
  /** The moment of the page. */
  now: string
  /** Null for those who may not. */
  cancel: ((input: { previewId: string }) => Promise<ActionResult<unknown>>) | null
}) {
  const t = useTranslations('lists.preview')
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [router])
  const { phase, done, total } = preview
  const heardAt = preview.beatAt ?? preview.requestedAt
  return (
    <div className={classes.row}>
      <div className={classes.line} aria-live="polite">
        <span>{phase === null ? t('status.waiting') : t(`phase.${phase}`)}</span>
        {total > 0 && <span>{t('progress', { done, total })}</span>}
        <Speed preview={preview} now={now} />
      </div>
      <progress
        className={classes.bar}
        aria-label={t('title')}
        value={total > 0 ? Math.min(done, total) : undefined}
        max={Math.max(total, 1)}
      />
      <p className={classes.note}>
        {Date.parse(now) - Date.parse(heardAt) > SILENT_MS ? t('silent') : t('leave')}
      </p>
      {cancel !== null && <Cancel previewId={preview.id} cancel={cancel} />}
    </div>
  )
}

function Speed({ preview, now }: { preview: PreviewState; now: string }) {
  const t = useTranslations('lists.preview')
  if (preview.phase !== 'customers' || preview.startedAt === null || preview.done === 0) return null
  const seconds = (Date.parse(preview.beatAt ?? now) - Date.parse(preview.startedAt)) / MS_PER_SECOND
  const rate = preview.done / Math.max(seconds, 0.1)
  return (
    <span>
      {t('rate', { rate: Math.round(rate) })} ·{' '}
      {t('left', { seconds: Math.ceil(Math.max(0, preview.total - preview.done) / rate) })}
    </span>
  )
}

function Cancel({
  previewId,
  cancel,
}: {
  previewId: string
  cancel: (input: { previewId: string }) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('lists.preview')
  const { run, busy, message } = useAction(cancel)
  return (
    <div className={classes.actions}>
      <Button disabled={busy} onClick={() => run({ previewId })}>
        {t('cancel')}
      </Button>
      <FormError message={message} />
    </div>
  )
}
