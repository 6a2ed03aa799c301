'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface ActivateVersionProps {
  readonly version: { readonly id: string; readonly number: number }
  readonly sourceName: string
  readonly previewId: string
  readonly newHits: number
  /** What must be typed; null where nothing must. */
  readonly mustType: string | null
  readonly action: (input: {
    versionId: string
    previewId: string
    confirmation?: string
  }) => Promise<ActionResult<unknown>>
}

/** Puts a version in force on what its preview shows. */
export function ActivateVersion(props: ActivateVersionProps) {
  const { version, sourceName, previewId, newHits, mustType, action } = props
  const t = useTranslations('lists.activation')
  const [asking, setAsking] = useState(false)
  const { run, busy, message } = useAction(action)
  const confirmation = mustType === null ? {} : { confirmation: mustType }
  return (
    <>
      <FormError message={message} />
      <Button variant="primary" disabled={busy} onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          run({ versionId: version.id, previewId, ...confirmation })
        }}
        busy={busy}
        title={t('confirmTitle', { source: sourceName, number: version.number })}
        confirmLabel={t('action')}
        {...(mustType === null ? {} : { typed: mustType })}
      >
        <p>{t('confirm', { newHits })}</p>
        {mustType !== null && <p>{t('mustType')}</p>}
      </ConfirmDialog>
    </>
  )
}
