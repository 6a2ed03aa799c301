'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Asks a worker to run a screening again. */
export type ReplayAction = (input: unknown) => Promise<ActionResult<{ readonly replayId: string }>>

/** How often the page is read anew while a worker is at it. */
const LOOK_AGAIN_MS = 1_500

/** Asks for a replay, and looks for its result until it is there. */
export function ReplayButton({
  screeningId,
  action,
  waiting,
}: {
  screeningId: string
  action: ReplayAction
  waiting: boolean
}) {
  const t = useTranslations('screening.replay')
  const router = useRouter()
  const { run, busy, message } = useAction(action)
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, router])
  return (
    <>
      <FormError message={message} />
      <Button size="small" disabled={busy || waiting} onClick={() => run({ screeningId })}>
        {t('ask')}
      </Button>
    </>
  )
}
