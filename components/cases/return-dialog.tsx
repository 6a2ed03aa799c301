'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { DECISION_LIMITS } from '#lib/core/cases/decision.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Sending something back to whoever put it forward asks for words, which they will read. */
export function ReturnDialog<I>({
  title,
  inputOf,
  action,
  onClose,
}: {
  title: string
  inputOf: (comment: string) => I
  action: (input: I) => Promise<ActionResult<unknown>>
  onClose: () => void
}) {
  const t = useTranslations('cases.return')
  const common = useTranslations('common')
  const [comment, setComment] = useState('')
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(inputOf(comment), onClose)
        }}
      >
        <TextArea
          id="return-comment"
          label={t('comment')}
          hint={t('hint')}
          value={comment}
          error={fields.comment}
          rows={3}
          required
          autoFocus
          minLength={DECISION_LIMITS.commentMin}
          maxLength={DECISION_LIMITS.commentMax}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('submit')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}
