'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { usePageKeys } from '#components/ui/use-page-keys.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import { paths } from '#lib/web/paths.ts'

/** Takes the most pressing alert nobody has, and opens it. */
export function TakeNext({
  action,
  variant,
}: {
  action: AlertActions['takeNext']
  variant: 'primary' | 'default'
}) {
  const t = useTranslations('alerts')
  const router = useRouter()
  const { run, busy, message } = useAction(action)
  const take = () => !busy && run({}, ({ number }) => router.push(paths.alert(formatAlertNumber(number))))
  usePageKeys({ t: take })
  return (
    <>
      <FormError message={message} />
      <Button variant={variant} hotkey="T" disabled={busy} onClick={take}>
        {t('verb.takeNext')}
      </Button>
    </>
  )
}
