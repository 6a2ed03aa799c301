'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import classes from '#components/screening/screening.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextArea, TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { ENTITY_KINDS } from '#lib/core/lists/listed-entity.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** Asks about one party or one address. */
export type ScreenAction = (input: unknown) => Promise<ActionResult<{ readonly screeningId: string }>>

/** Most names of one party, and characters of each, as the use-case takes them. */
const NAMES_MAX = 20
const NAME_CHARS_MAX = 200

/** What is usual first: nothing known, then people. */
const KINDS = [...new Set(['unknown', ...ENTITY_KINDS] as const)]

/** Asks the lists about one party: its names, and what else is known of it. */
export function ScreenPartyForm({ action }: { action: ScreenAction }) {
  const t = useTranslations('screening.form')
  const kind = useTranslations('lists.entry.kind')
  const { run, busy, message, fields } = useAction(action)
  const router = useRouter()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const text = (name: string) => String(form.get(name) ?? '').trim()
        const names = text('names')
          .split(/\r?\n/)
          .map((name) => name.trim())
        const input = {
          names: names.filter((name) => name !== ''),
          kind: text('kind'),
          ...(text('dateOfBirth') === '' ? {} : { dateOfBirth: text('dateOfBirth') }),
          ...(text('country') === '' ? {} : { country: text('country').toUpperCase() }),
        }
        run(input, ({ screeningId }) => router.push(withQuery(paths.screening, { run: screeningId })))
      }}
    >
      <FormError message={message} />
      <TextArea
        id="screen-names"
        name="names"
        rows={3}
        label={t('names')}
        hint={t('namesHint', { max: NAMES_MAX, chars: NAME_CHARS_MAX })}
        error={errorUnder(fields, 'names')}
        autoComplete="off"
        required
        autoFocus
      />
      <SelectField id="screen-kind" name="kind" label={t('kind')} error={fields.kind} defaultValue="unknown">
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {kind(one)}
          </option>
        ))}
      </SelectField>
      <div className={classes.pair}>
        <TextField
          id="screen-born"
          name="dateOfBirth"
          label={t('dateOfBirth')}
          hint={t('dateHint')}
          error={fields.dateOfBirth}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          title={t('dateHint')}
          autoComplete="off"
        />
        <TextField
          id="screen-country"
          name="country"
          label={t('country')}
          hint={t('countryHint')}
          error={fields.country}
          pattern="[A-Za-z]{2}"
          title={t('countryHint')}
          maxLength={2}
          autoComplete="off"
        />
      </div>
      <p className={classes.note}>{t('kept')}</p>
      <Button type="submit" variant="primary" disabled={busy}>
        {t(busy ? 'busy' : 'submit')}
      </Button>
    </form>
  )
}

/** The first fault of a field or of one of its parts (`names.2`). */
export function errorUnder(fields: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(fields).find(([key]) => key === name || key.startsWith(`${name}.`) || key === '')?.[1]
}
