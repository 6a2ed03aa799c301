'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ProviderActions } from '#components/wallets/providers/provider-actions.ts'

const ChooseAnswerDialog = dynamic(
  async () => (await import('#components/wallets/providers/choose-answer-dialog.tsx')).ChooseAnswerDialog,
)

/** What may be chosen, in words, and the digests of what is shown. */
export interface Choosable {
  readonly walletId: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly shown: readonly string[]
  readonly days: number
}

/** Opens the form in which a person chooses whose answer counts. */
export function ChooseAnswer({
  choosable,
  action,
}: {
  choosable: Choosable
  action: NonNullable<ProviderActions['choose']>
}) {
  const t = useTranslations('wallets.providers.choose')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && <ChooseAnswerDialog choosable={choosable} action={action} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Approves or declines a milder choice that waits. */
export function DecideChoice({
  choiceId,
  action,
}: {
  choiceId: string
  action: NonNullable<ProviderActions['decide']>
}) {
  const t = useTranslations('wallets.providers.choice')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <Button size="small" disabled={busy} onClick={() => run({ choiceId, outcome: 'approved' })}>
        {t('approve')}
      </Button>{' '}
      <Button size="small" disabled={busy} onClick={() => run({ choiceId, outcome: 'declined' })}>
        {t('decline')}
      </Button>
      <FormError message={message} />
    </>
  )
}
