'use client'

import { useTranslations } from 'next-intl'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'

/** Makes an alert that nobody has one's own. */
export function TakeAlert({ alertId, action }: { alertId: string; action: AlertActions['take'] }) {
  const t = useTranslations('alerts')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <Button disabled={busy} onClick={() => run({ alertId })}>
        {t('verb.take')}
      </Button>
    </>
  )
}
