'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { ActionResult } from '#lib/std/action-result.ts'
import { paths } from '#lib/web/paths.ts'

export type ReviewFreezeAction = (input: {
  customerId: string
}) => Promise<ActionResult<{ readonly year: number; readonly number: number }>>

/** Opens the case in which two people may lift the freeze, and goes there. */
export function ReviewFreeze({ customerId, action }: { customerId: string; action: ReviewFreezeAction }) {
  const t = useTranslations('customers.reviewFreeze')
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const { run, busy, message, reset } = useAction(action)
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          setAsking(false)
          reset()
        }}
        onConfirm={() => run({ customerId }, (opened) => router.push(paths.case(formatCaseNumber(opened))))}
        title={t('title')}
        confirmLabel={t('action')}
        busy={busy}
      >
        {t('text')}
        <FormError message={message} />
      </ConfirmDialog>
    </>
  )
}
