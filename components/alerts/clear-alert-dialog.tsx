'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'

/** Clearing asks for a reason code and the officer's words; nothing is chosen beforehand. */
export function ClearAlertDialog({
  number,
  alertId,
  codes,
  action,
  onClose,
  onDone,
}: {
  number: string
  alertId: string
  /** What the alert's evidence supports. */
  codes: readonly DecisionReason[]
  action: AlertActions['clear']
  onClose: () => void
  onDone: () => void
}) {
  const t = useTranslations('alerts')
  const common = useTranslations('common')
  const [code, setCode] = useState('')
  const [note, setNote] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('clear.title', { number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ alertId, code, note }, onDone)
        }}
      >
        <ReasonField codes={codes} code={code} error={fields.code} onChange={setCode} />
        <TextArea
          id="clear-note"
          label={t('clear.note')}
          hint={t('clear.noteHint')}
          value={note}
          error={fields.note}
          required
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy || code === ''}>
            {t('verb.clear')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}

/** The reason code; nothing is chosen beforehand. */
function ReasonField({
  codes,
  code,
  error,
  onChange,
}: {
  codes: readonly DecisionReason[]
  code: string
  error: string | undefined
  onChange: (code: string) => void
}) {
  const t = useTranslations('alerts.clear')
  const words = useTranslations('cases.reasonCode')
  return (
    <SelectField
      id="clear-code"
      label={t('code')}
      value={code}
      error={error}
      required
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('choose')}</option>
      {codes.map((one) => (
        <option key={one} value={one}>
          {one} {words(one)}
        </option>
      ))}
    </SelectField>
  )
}
