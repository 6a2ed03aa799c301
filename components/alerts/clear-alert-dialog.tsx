'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { FormDialog } from '#components/ui/form-dialog.tsx'
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
  const [code, setCode] = useState('')
  const [note, setNote] = useState('')
  const state = useAction(action)
  return (
    <FormDialog
      title={t('clear.title', { number })}
      go={t('verb.clear')}
      ready={code !== ''}
      state={state}
      onSubmit={() => state.run({ alertId, code, note }, onDone)}
      onClose={onClose}
    >
      <ReasonField codes={codes} code={code} error={state.fields.code} onChange={setCode} />
      <TextArea
        id="clear-note"
        label={t('clear.note')}
        hint={t('clear.noteHint')}
        value={note}
        error={state.fields.note}
        required
        rows={3}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
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
