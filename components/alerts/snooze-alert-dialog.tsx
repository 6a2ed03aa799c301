'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
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
  const common = useTranslations('common')
  const [hours, setHours] = useState<number>(choices[USUAL] ?? choices[0] ?? 1)
  const [note, setNote] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('snooze.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ alertId, hours, note }, onClose)
        }}
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
          error={fields.note}
          required
          rows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('verb.snooze')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
