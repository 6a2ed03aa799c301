'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { FormDialog } from '#components/ui/form-dialog.tsx'
import { SelectField, TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'

/** What is usually waited for takes hours, not minutes. */
const USUAL = 1

/** Lets an alert wait for a while; its deadline stays where it is. */
export function SnoozeAlertDialog({
  alertId,
  choices,
  action,
  onClose,
}: {
  alertId: string
  /** Hours, ascending; at least one. */
  choices: readonly number[]
  action: AlertActions['snooze']
  onClose: () => void
}) {
  const t = useTranslations('alerts')
  const [hours, setHours] = useState<number>(choices[USUAL] ?? choices[0] ?? 1)
  const [note, setNote] = useState('')
  const state = useAction(action)
  return (
    <FormDialog
      title={t('snooze.title')}
      go={t('verb.snooze')}
      state={state}
      onSubmit={() => state.run({ alertId, hours, note }, onClose)}
      onClose={onClose}
    >
      <SelectField
        id="snooze-hours"
        label={t('snooze.hours')}
        hint={t('snooze.hint')}
        value={hours}
        onChange={(event) => setHours(Number(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t('snooze.choice', { hours: choice })}
          </option>
        ))}
      </SelectField>
      <TextArea
        id="snooze-note"
        label={t('snooze.note')}
        hint={t('snooze.noteHint')}
        value={note}
        error={state.fields.note}
        required
        rows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
