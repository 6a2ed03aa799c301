'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '#components/lists/reason-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { REASON_MAX, REASON_MIN } from '#lib/core/lists/activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface ActivateAloneProps {
  readonly version: { readonly id: string; readonly number: number }
  /** What must be typed. */
  readonly word: string
  readonly action: (input: {
    versionId: string
    reason: string
    confirmation: string
  }) => Promise<ActionResult<unknown>>
}

/** Puts a version in force by one person alone: asks why, and for its name. */
export function ActivateAlone(props: ActivateAloneProps) {
  const t = useTranslations('lists.activation.emergency')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      {asking && <AloneDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function AloneDialog({
  version,
  word,
  action,
  onClose,
}: ActivateAloneProps & { readonly onClose: () => void }) {
  const t = useTranslations('lists.activation.emergency')
  const [confirmation, setConfirmation] = useState('')
  return (
    <ReasonDialog
      title={t('confirmTitle', { number: version.number })}
      effect={t('effect')}
      field="reason"
      label={t('reason')}
      hint={t('hint', { min: REASON_MIN })}
      limits={{ min: REASON_MIN, max: REASON_MAX }}
      go={t('go')}
      variant="danger"
      ready={confirmation === word}
      action={({ reason }) => action({ versionId: version.id, reason, confirmation })}
      onClose={onClose}
    >
      <TextField
        id="alone-word"
        label={t('typed', { word })}
        value={confirmation}
        autoComplete="off"
        required
        onChange={(event) => setConfirmation(event.currentTarget.value)}
      />
    </ReasonDialog>
  )
}
