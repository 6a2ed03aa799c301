'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField, TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { Choosable } from '#components/wallets/providers/choose-answer.tsx'
import type { ProviderActions } from '#components/wallets/providers/provider-actions.ts'
import classes from '#components/wallets/providers/providers.module.css'
import { CHOICE_REASON_MAX, CHOICE_REASON_MIN } from '#lib/core/wallets/providers/provider-limits.ts'

/** Whose answer shall count, and why; a milder one waits for another person. */
export function ChooseAnswerDialog({
  choosable: { walletId, options, shown, days },
  action,
  onClose,
}: {
  choosable: Choosable
  action: NonNullable<ProviderActions['choose']>
  onClose: () => void
}) {
  const t = useTranslations('wallets.providers.choose')
  const common = useTranslations('common')
  const [provider, setProvider] = useState(options[0]?.value ?? '')
  const [reason, setReason] = useState('')
  const [outcome, setOutcome] = useState<'recorded' | 'waiting' | null>(null)
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form
        id="choose-answer"
        className={classes.dialog}
        onSubmit={(event) => {
          event.preventDefault()
          run({ walletId, provider, reason, shown: [...shown] }, (done) => setOutcome(done.outcome))
        }}
      >
        {outcome === null ? (
          <>
            <p>{t('hint', { days })}</p>
            <SelectField
              id="choose-provider"
              label={t('provider')}
              value={provider}
              onChange={(event) => setProvider(event.currentTarget.value)}
            >
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextArea
              id="choose-reason"
              label={t('reason')}
              hint={t('reasonHint')}
              required
              rows={4}
              minLength={CHOICE_REASON_MIN}
              maxLength={CHOICE_REASON_MAX}
              value={reason}
              error={fields.reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        ) : (
          <p role="status">{t(outcome)}</p>
        )}
        <FormError message={message} />
      </form>
      <Dialog.Actions>
        <Button onClick={onClose}>{common(outcome === null ? 'cancel' : 'close')}</Button>
        {outcome === null && (
          <Button
            type="submit"
            form="choose-answer"
            variant="primary"
            disabled={busy || reason.trim().length < CHOICE_REASON_MIN}
          >
            {t('submit')}
          </Button>
        )}
      </Dialog.Actions>
    </Dialog>
  )
}
