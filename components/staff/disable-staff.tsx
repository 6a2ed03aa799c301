'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Takes a person's access away, after saying how many sessions end. */
export function DisableStaff({
  staffId,
  name,
  sessions,
  disable,
}: {
  staffId: string
  name: string
  sessions: number
  disable: (input: { readonly staffId: string }) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('staff.disable')
  const { run, busy, message } = useAction(disable)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('action')}</Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        onConfirm={() => run({ staffId }, () => setOpened(false))}
        title={t('title', { name })}
        confirmLabel={t('confirm')}
        busy={busy}
        danger
      >
        <p>{t('text', { sessions })}</p>
        <FormError message={message} />
      </ConfirmDialog>
    </>
  )
}
