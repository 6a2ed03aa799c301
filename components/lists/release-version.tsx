'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { RELEASE_COMMENT_MAX, RELEASE_COMMENT_MIN } from '#lib/core/lists/list-input.ts'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

interface ReleaseVersionProps {
  readonly version: Pick<ListVersionRow, 'id' | 'number'>
  readonly sourceName: string
  readonly action: (input: { versionId: string; comment: string }) => Promise<ActionResult<unknown>>
}

/** Lets a version out of quarantine, which asks for the reason why it may be trusted. */
export function ReleaseVersion(props: ReleaseVersionProps) {
  const t = useTranslations('lists.release')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      {asking && <ReleaseDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function ReleaseDialog({
  version,
  sourceName,
  action,
  onClose,
}: ReleaseVersionProps & { readonly onClose: () => void }) {
  const t = useTranslations('lists.release')
  const common = useTranslations('common')
  const [comment, setComment] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('title', { number: version.number, source: sourceName })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ versionId: version.id, comment }, onClose)
        }}
      >
        <TextArea
          id="release-comment"
          label={t('comment')}
          hint={t('hint')}
          value={comment}
          error={fields.comment}
          rows={3}
          required
          autoFocus
          minLength={RELEASE_COMMENT_MIN}
          maxLength={RELEASE_COMMENT_MAX}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('action')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
