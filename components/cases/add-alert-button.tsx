'use client'

import { useTranslations } from 'next-intl'
import type { CaseActions } from '#components/cases/case-actions.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'

/** Puts an open alert of the same customer into the case. */
export function AddAlertButton({
  caseId,
  alertId,
  action,
}: {
  caseId: string
  alertId: string
  action: CaseActions['addAlert']
}) {
  const t = useTranslations('cases.related')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <Button size="small" disabled={busy} onClick={() => run({ caseId, alertId })}>
        {t('add')}
      </Button>
      <FormError message={message} />
    </>
  )
}
