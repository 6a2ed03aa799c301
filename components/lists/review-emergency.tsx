'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '#components/lists/settings-page.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { REASON_MAX, REASON_MIN } from '#lib/core/lists/activation.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** A second supervisor writes what the review of an emergency activation found. */
export function ReviewEmergency({
  versionId,
  action,
}: {
  versionId: string
  action: (input: { versionId: string; note: string }) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('lists.activation.review')
  const hint = useTranslations('lists.settings')
  const [note, setNote] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run({ versionId, note })
      }}
    >
      <TextArea
        id="review-note"
        label={t('note')}
        hint={hint('hint', { min: REASON_MIN })}
        value={note}
        error={fields.note}
        rows={3}
        required
        minLength={REASON_MIN}
        maxLength={REASON_MAX}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormError message={message} />
      <Button type="submit" variant="primary" disabled={busy}>
        {t('action')}
      </Button>
    </form>
  )
}
