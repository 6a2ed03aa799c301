'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NewPasswordField } from '#components/staff/new-password-field.tsx'
import classes from '#components/staff/staff-form.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Changes one's own password; the other sessions end. */
export function ChangePasswordForm({
  change,
}: {
  change: (input: unknown) => Promise<ActionResult<{ readonly sessionsEnded: number }>>
}) {
  const t = useTranslations('staff.me')
  const { run, busy, message, fields } = useAction(change)
  const [ended, setEnded] = useState<number | null>(null)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        setEnded(null)
        run(Object.fromEntries(new FormData(form)), (value) => {
          setEnded(value.sessionsEnded)
          form.reset()
        })
      }}
    >
      <FormError message={message} />
      <TextField
        id="current-password"
        name="current"
        type="password"
        label={t('current')}
        error={fields.current}
        autoComplete="current-password"
        required
      />
      <NewPasswordField
        label={t('next')}
        hint={t('hint', { min: STAFF_LIMITS.passwordCharsMin })}
        error={fields.next}
      />
      <Button type="submit" disabled={busy}>
        {t('submit')}
      </Button>
      {ended !== null && (
        <p className={classes.once} role="status">
          {t('done', { count: ended })}
        </p>
      )}
    </form>
  )
}
