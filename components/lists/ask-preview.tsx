'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Asks for a preview, or for a fresh one. */
export function AskPreview({
  versionId,
  again,
  primary,
  action,
}: {
  versionId: string
  again: boolean
  primary: boolean
  action: (input: { versionId: string }) => Promise<ActionResult<unknown>>
}) {
  const t = useTranslations('lists.preview')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <FormError message={message} />
      <Button variant={primary ? 'primary' : 'default'} disabled={busy} onClick={() => run({ versionId })}>
        {t(again ? 'again' : 'ask')}
      </Button>
    </>
  )
}
