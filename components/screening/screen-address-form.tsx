'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { errorUnder, type ScreenAction } from '#components/screening/screen-party-form.tsx'
import classes from '#components/screening/screening.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { TRANSACTION_LIMITS } from '#lib/core/transactions/transaction.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** Asks the lists about one wallet address, on every chain it may belong to. */
export function ScreenAddressForm({ action }: { action: ScreenAction }) {
  const t = useTranslations('screening.form')
  const { run, busy, message, fields } = useAction(action)
  const router = useRouter()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const address = String(new FormData(event.currentTarget).get('address') ?? '').trim()
        run({ addresses: [address] }, ({ screeningId }) =>
          router.push(withQuery(paths.screening, { mode: 'address', run: screeningId })),
        )
      }}
    >
      <FormError message={message} />
      <TextField
        id="screen-address"
        name="address"
        label={t('address')}
        hint={t('addressHint')}
        error={errorUnder(fields, 'addresses')}
        maxLength={TRANSACTION_LIMITS.addressChars}
        autoComplete="off"
        spellCheck={false}
        required
        autoFocus
      />
      <p className={classes.note}>{t('kept')}</p>
      <Button type="submit" variant="primary" disabled={busy}>
        {t(busy ? 'busy' : 'submit')}
      </Button>
    </form>
  )
}
