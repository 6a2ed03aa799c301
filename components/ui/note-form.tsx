'use client'

import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import classes from '#components/ui/note-form.module.css'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { useDraft } from '#components/ui/use-draft.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

/** Writing a note that stays as it was written: a text and a button, empty again once it is kept. */
export function NoteForm({
  id,
  draft,
  label,
  hint,
  submit,
  max,
  keep,
}: {
  id: string
  /** Under which the unfinished text is kept. */
  draft: string
  label: string
  hint: string
  submit: string
  /** Most characters. */
  max: number
  keep: (body: string) => Promise<ActionResult<unknown>>
}) {
  const { draft: body, setDraft: setBody } = useDraft(draft, '')
  const { run, busy, message, fields } = useAction(keep)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run(body, () => setBody(''))
      }}
    >
      <TextArea
        id={id}
        label={label}
        hint={hint}
        value={body}
        error={fields.body}
        rows={3}
        maxLength={max}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <FormError message={message} />
      <Button type="submit" size="small" disabled={busy || body.trim() === ''}>
        {submit}
      </Button>
    </form>
  )
}
