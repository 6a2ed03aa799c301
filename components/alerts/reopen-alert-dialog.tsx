'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'

/** Taking a cleared or waiting alert up again asks why. */
export function ReopenAlertDialog({
  alertId,
  action,
  onClose,
}: {
  alertId: string
  action: AlertActions['reopen']
  onClose: () => void
}) {
  const t = useTranslations('alerts')
  const common = useTranslations('common')
  const [note, setNote] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('reopen.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ alertId, note }, onClose)
        }}
      >
        <TextArea
          id="reopen-note"
          label={t('reopen.note')}
          value={note}
          error={fields.note}
          required
          rows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('verb.reopen')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
