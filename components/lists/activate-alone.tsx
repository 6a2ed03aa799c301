'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
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
  const common = useTranslations('common')
  const [reason, setReason] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('confirmTitle', { number: version.number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ versionId: version.id, reason, confirmation }, onClose)
        }}
      >
        <TextArea
          id="alone-reason"
          label={t('reason')}
          hint={t('hint', { min: REASON_MIN })}
          value={reason}
          error={fields.reason}
          rows={3}
          required
          autoFocus
          minLength={REASON_MIN}
          maxLength={REASON_MAX}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextField
          id="alone-word"
          label={t('typed', { word })}
          value={confirmation}
          autoComplete="off"
          required
          onChange={(event) => setConfirmation(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="danger" disabled={busy || confirmation !== word}>
            {t('go')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
