'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '#components/frame/sign-in-form.module.css'
import { NewPasswordField } from '#components/staff/new-password-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { STAFF_LIMITS } from '#lib/core/staff/limits.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

/** A new password by the one-time code of a reset. What was wrong is never told, only that something was. */
export function NewPasswordForm({ choose }: { choose: (input: unknown) => Promise<ActionResult<null>> }) {
  const t = useTranslations('frame.newPassword')
  const { run, busy, message, fields } = useAction(choose)
  const [done, setDone] = useState(false)
  if (done)
    return (
      <>
        <p role="status">{t('done')}</p>
        <Link href={paths.signIn}>{t('back')}</Link>
      </>
    )
  return (
    <form
      className={classes.form}
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        run(Object.fromEntries(new FormData(event.currentTarget)), () => setDone(true))
      }}
    >
      <p>{t('lead')}</p>
      <FormError message={message} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        error={fields.email}
        autoComplete="username"
        required
        autoFocus
      />
      <TextField
        id="code"
        name="code"
        label={t('code')}
        error={fields.code}
        autoComplete="one-time-code"
        spellCheck={false}
        required
      />
      <NewPasswordField
        label={t('next')}
        hint={t('hint', { min: STAFF_LIMITS.passwordCharsMin })}
        error={fields.next}
      />
      <Button type="submit" variant="primary" disabled={busy}>
        {t('submit')}
      </Button>
      <Link href={paths.signIn}>{t('back')}</Link>
    </form>
  )
}
