'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '#components/lists/settings-page.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import {
  type ActivationPolicy,
  type ListSettingInput,
  REASON_MAX,
  REASON_MIN,
} from '#lib/core/lists/activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

const NUMBERS = ['counterpartyDays', 'confirmNewHits', 'previewHours'] as const

/** The house's numbers for activations as they hold, and the form that proposes others. */
export function ProposePolicy({
  policy,
  action,
}: {
  policy: ActivationPolicy
  /** Null for those who only read. */
  action: ((input: ListSettingInput) => Promise<ActionResult<unknown>>) | null
}) {
  const t = useTranslations('lists.settings')
  const [value, setValue] = useState(policy)
  const [reason, setReason] = useState('')
  const { run, busy, message, fields } = useAction(action ?? refuse)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run({ kind: 'activation_policy', value, reason }, () => setReason(''))
      }}
    >
      {NUMBERS.map((number) => (
        <TextField
          key={number}
          id={`policy-${number}`}
          label={t(number)}
          type="number"
          min={1}
          required
          readOnly={action === null}
          value={value[number]}
          error={fields[`value.${number}`]}
          onChange={(event) => setValue({ ...value, [number]: event.currentTarget.valueAsNumber })}
        />
      ))}
      {action !== null && (
        <>
          <TextArea
            id="policy-reason"
            label={t('reason')}
            hint={t('hint', { min: REASON_MIN })}
            value={reason}
            error={fields.reason}
            rows={2}
            required
            minLength={REASON_MIN}
            maxLength={REASON_MAX}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormError message={message} />
          <Button type="submit" disabled={busy}>
            {t('propose')}
          </Button>
        </>
      )}
    </form>
  )
}

async function refuse(): Promise<ActionResult<unknown>> {
  return { ok: false, code: 'auth/not-allowed', message: '', fields: {} }
}
