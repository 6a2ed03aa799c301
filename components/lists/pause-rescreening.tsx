'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { CERTIFICATE_DUE_HOURS } from '#lib/core/lists/certificate.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Lets a re-screening rest, after saying what that means, or go on at once. */
export function PauseRescreening({
  versionId,
  paused,
  action,
}: {
  versionId: string
  paused: boolean
  action: (input: { versionId: string; paused: boolean }) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('lists.certificate')
  const [asking, setAsking] = useState(false)
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <Button
        size="small"
        disabled={busy}
        onClick={() => (paused ? run({ versionId, paused: false }) : setAsking(true))}
      >
        {t(paused ? 'resume' : 'pause')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          run({ versionId, paused: true })
        }}
        busy={busy}
        title={t('pauseTitle')}
        confirmLabel={t('pause')}
      >
        <p>{t('pauseEffect', { hours: CERTIFICATE_DUE_HOURS })}</p>
      </ConfirmDialog>
    </>
  )
}
