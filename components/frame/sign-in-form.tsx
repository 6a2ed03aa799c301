'use client'

import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import classes from '#components/frame/sign-in-form.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { forgetDrafts } from '#components/ui/use-draft.ts'

type Failure = 'refused' | 'limited' | 'unavailable'

/** Tries to sign in; null when the cookie is set. */
async function trySignIn(form: FormData, destination: string, limitedError: string): Promise<Failure | null> {
  try {
    const answer = await signIn('credentials', {
      redirect: false,
      callbackUrl: destination,
      email: String(form.get('email')),
      password: String(form.get('password')),
    })
    if (answer?.ok === true && answer.error === null) return null
    return answer?.error === limitedError ? 'limited' : 'refused'
  } catch {
    return 'unavailable'
  }
}

/** E-mail and password. What was wrong is never told, only that something was. */
export function SignInForm({
  destination,
  limitedError,
  initialFailure,
}: {
  /** A path of this desk. */
  destination: string
  limitedError: string
  initialFailure: Failure | null
}) {
  const t = useTranslations('frame.signIn')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(initialFailure)
  useEffect(forgetDrafts, [])
  const submit = async (form: FormData) => {
    setBusy(true)
    setFailure(null)
    const refused = await trySignIn(form, destination, limitedError)
    if (refused === null) return window.location.assign(destination)
    setFailure(refused)
    setBusy(false)
  }
  return (
    <form
      className={classes.form}
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      <FormError message={failure === null ? null : t(failure)} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        required
        autoFocus
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? t('busy') : t('submit')}
      </Button>
    </form>
  )
}
