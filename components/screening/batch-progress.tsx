'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import classes from '#components/screening/batch-progress.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { toEpochMs } from '#lib/std/instant.ts'

/** Stops a file that is being screened. */
export type CancelAction = (input: unknown) => Promise<ActionResult<{ readonly batchId: string }>>

interface Progress {
  readonly id: string
  readonly rows: number
  readonly doneRows: number
  readonly startedAt: string | null
  readonly cancelAskedAt: string | null
  readonly finishedAt: string | null
  readonly outcome: 'done' | 'cancelled' | null
  readonly now: string
}

const LOOK_AGAIN_MS = 1_500
const MS_PER_SECOND = 1_000

/** A bar with count, rate, time left and the way to stop; it looks again by itself until the file is done. */
export function BatchProgress({ batch, cancel }: { batch: Progress; cancel: CancelAction }) {
  const t = useTranslations('screening.batch')
  const router = useRouter()
  const { run, busy, message } = useAction(cancel)
  const running = batch.finishedAt === null
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [running, router])
  const rate = rateOf(batch)
  return (
    <div className={classes.progress}>
      <progress
        className={classes.bar}
        aria-label={t('progress')}
        max={Math.max(batch.rows, 1)}
        value={batch.doneRows}
      />
      <p role="status">
        {t('done', { done: batch.doneRows, rows: batch.rows })}{' '}
        {running &&
          rate !== null &&
          t('rate', { rate, left: Math.ceil((batch.rows - batch.doneRows) / rate) })}
        {batch.outcome !== null && t(`outcome.${batch.outcome}`)}
      </p>
      <FormError message={message} />
      {running && (
        <Button
          size="small"
          disabled={busy || batch.cancelAskedAt !== null}
          onClick={() => run({ batchId: batch.id })}
        >
          {t(batch.cancelAskedAt === null ? 'cancel' : 'cancelling')}
        </Button>
      )}
    </div>
  )
}

/** Rows a second so far; null before there is anything to say. */
function rateOf({ startedAt, now, doneRows }: Progress): number | null {
  if (startedAt === null || doneRows === 0) return null
  const seconds = (toEpochMs(now) - toEpochMs(startedAt)) / MS_PER_SECOND
  return seconds < 1 ? null : Math.max(1, Math.round(doneRows / seconds))
}
