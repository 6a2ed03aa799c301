'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShownOnce } from '#components/staff/shown-once.tsx'
import classes from '#components/staff/staff-form.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { CheckField, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { KEY_SCOPES } from '#lib/core/staff/permissions.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Makes a machine key with chosen scopes; the key is shown once, here. */
export function CreateKeyForm({
  create,
}: {
  create: (input: unknown) => Promise<ActionResult<{ readonly secret: string }>>
}) {
  const t = useTranslations('staff')
  const scope = useTranslations('common.scope')
  const { run, busy, message, fields } = useAction(create)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const data = new FormData(form)
        run({ name: data.get('name'), scopes: data.getAll('scope') }, (value) => {
          setSecret(value.secret)
          form.reset()
        })
      }}
    >
      <FormError message={message} />
      <TextField
        id="key-name"
        name="name"
        label={t('createKey.name')}
        error={fields.name}
        autoComplete="off"
        required
      />
      <fieldset className={classes.scopes}>
        <legend>{t('createKey.scopes')}</legend>
        {KEY_SCOPES.map((one) => (
          <CheckField key={one} name="scope" value={one} label={scope(one)} />
        ))}
        {fields.scopes !== undefined && <p className={classes.error}>{fields.scopes}</p>}
      </fieldset>
      <Button type="submit" disabled={busy}>
        {t('createKey.submit')}
      </Button>
      {secret !== null && (
        <ShownOnce
          title={t('createdKey.title')}
          hint={t('createdKey.hint')}
          label={t('createdKey.secret')}
          secret={secret}
        />
      )}
    </form>
  )
}
