'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Puts the reader's name under a certificate, after saying what that means. */
export function SignCertificate({
  versionId,
  action,
}: {
  versionId: string
  action: (input: { versionId: string }) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('lists.certificate')
  const [asking, setAsking] = useState(false)
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <Button variant="primary" disabled={busy} onClick={() => setAsking(true)}>
        {t('sign')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          run({ versionId })
        }}
        busy={busy}
        title={t('signTitle')}
        confirmLabel={t('sign')}
      >
        <p>{t('signEffect')}</p>
      </ConfirmDialog>
    </>
  )
}
