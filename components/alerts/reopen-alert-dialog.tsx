'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { FormDialog } from '#components/ui/form-dialog.tsx'
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
  const [note, setNote] = useState('')
  const state = useAction(action)
  return (
    <FormDialog
      title={t('reopen.title')}
      go={t('verb.reopen')}
      state={state}
      onSubmit={() => state.run({ alertId, note }, onClose)}
      onClose={onClose}
    >
      <TextArea
        id="reopen-note"
        label={t('reopen.note')}
        value={note}
        error={state.fields.note}
        required
        rows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
