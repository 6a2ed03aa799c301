'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShownOnce } from '#components/staff/shown-once.tsx'
import classes from '#components/staff/staff-form.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { STAFF_ROLES } from '#lib/core/staff/permissions.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface Created {
  readonly email: string
  readonly password: string
  readonly waits: boolean
}

/** Adds a person; the password is shown once, here. */
export function CreateStaffForm({ create }: { create: (input: unknown) => Promise<ActionResult<Created>> }) {
  const t = useTranslations('staff')
  const role = useTranslations('common.role')
  const { run, busy, message, fields } = useAction(create)
  const [created, setCreated] = useState<Created | null>(null)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        run(Object.fromEntries(new FormData(form)), (value) => {
          setCreated(value)
          form.reset()
        })
      }}
    >
      <FormError message={message} />
      <TextField
        id="staff-name"
        name="name"
        label={t('create.name')}
        error={fields.name}
        autoComplete="off"
        required
      />
      <TextField
        id="staff-email"
        name="email"
        type="email"
        label={t('create.email')}
        error={fields.email}
        autoComplete="off"
        required
      />
      <SelectField id="staff-role" name="role" label={t('create.role')} error={fields.role}>
        {STAFF_ROLES.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </SelectField>
      <p className={classes.hint}>
        {t('create.hint')} {t('create.second')}
      </p>
      <Button type="submit" disabled={busy}>
        {t('create.submit')}
      </Button>
      {created !== null && (
        <ShownOnce
          title={t('created.title', { email: created.email })}
          hint={created.waits ? `${t('created.hint')} ${t('created.waits')}` : t('created.hint')}
          label={t('created.password')}
          secret={created.password}
        />
      )}
    </form>
  )
}
