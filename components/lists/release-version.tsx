'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '#components/lists/reason-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { RELEASE_COMMENT_MAX, RELEASE_COMMENT_MIN } from '#lib/core/lists/list-input.ts'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface ReleaseVersionProps {
  readonly version: Pick<ListVersionRow, 'id' | 'number'>
  readonly sourceName: string
  readonly action: (input: { versionId: string; comment: string }) => Promise<ActionResult<unknown>>
}

/** Lets a version out of quarantine, which asks for the reason why it may be trusted. */
export function ReleaseVersion({ version, sourceName, action }: ReleaseVersionProps) {
  const t = useTranslations('lists.release')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('title', { number: version.number, source: sourceName })}
          field="comment"
          label={t('comment')}
          hint={t('hint')}
          limits={{ min: RELEASE_COMMENT_MIN, max: RELEASE_COMMENT_MAX }}
          go={t('action')}
          variant="primary"
          action={({ comment }) => action({ versionId: version.id, comment })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
