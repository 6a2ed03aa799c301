'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface ActivateVersionProps {
  readonly version: ListVersionRow
  readonly sourceName: string
  /** The version in force now; null when there is none. */
  readonly replaces: Pick<ListVersionRow, 'number' | 'publishedOn'> | null
  readonly action: (input: { versionId: string }) => Promise<ActionResult<unknown>>
}

/** Puts a waiting version in force, after saying in figures what that does. */
export function ActivateVersion({ version, sourceName, replaces, action }: ActivateVersionProps) {
  const t = useTranslations('lists.activate')
  const [asking, setAsking] = useState(false)
  const { run, busy, message } = useAction(action)
  const { id, number, publishedOn, records, added, changed, removed, snapshot } = version
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
          run({ versionId: id })
        }}
        busy={busy}
        title={t('title', { source: sourceName, number })}
        confirmLabel={t('action')}
      >
        {snapshot && <p>{t('snapshot', { day: publishedOn })}</p>}
        <p>{t('effect', { published: publishedOn, records })}</p>
        <p>
          {replaces === null
            ? t('first')
            : t('replaces', {
                number: replaces.number,
                published: replaces.publishedOn,
                added,
                changed,
                removed,
              })}
        </p>
        <p>{t('rescreen')}</p>
      </ConfirmDialog>
    </>
  )
}
