'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CaseActions } from '#components/cases/case-actions.ts'
import classes from '#components/cases/note-list.module.css'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { NoteForm } from '#components/ui/note-form.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { DECISION_LIMITS } from '#lib/core/cases/decision.ts'
import type { CaseNoteRow } from '#lib/queries/cases/case-detail.ts'

/** The notes as they stand, each correction with what it corrected folded beneath. */
export function NoteList({
  caseId,
  notes,
  supersede,
}: {
  caseId: string
  notes: readonly CaseNoteRow[]
  /** Null for those who may not write. */
  supersede: CaseActions['supersedeNote'] | null
}) {
  const t = useTranslations('cases.notes')
  const [correcting, setCorrecting] = useState<CaseNoteRow | null>(null)
  const standing = notes.filter((note) => note.supersededById === null)
  if (standing.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <ul className={classes.list}>
        {standing.map((note) => (
          <li key={note.id} className={classes.note}>
            <p className={classes.head}>
              {note.author.name}
              <Dot />
              <DateTime at={note.at} />
              {note.supersedesId !== null && <StatusBadge>{t('correction')}</StatusBadge>}
              {supersede !== null && (
                <Button size="small" variant="quiet" onClick={() => setCorrecting(note)}>
                  {t('supersede')}
                </Button>
              )}
            </p>
            <p className={classes.body}>{note.body}</p>
            <Earlier note={note} notes={notes} />
          </li>
        ))}
      </ul>
      {correcting !== null && supersede !== null && (
        <CorrectDialog
          caseId={caseId}
          note={correcting}
          action={supersede}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  )
}

/** What a correction corrected, back to the first note. */
function Earlier({ note, notes }: { note: CaseNoteRow; notes: readonly CaseNoteRow[] }) {
  const t = useTranslations('cases.notes')
  const before = notes.find((one) => one.id === note.supersedesId)
  if (before === undefined) return null
  return (
    <details className={classes.before}>
      <summary>{t('before')}</summary>
      <p>
        {before.author.name}
        <Dot />
        <DateTime at={before.at} />
        {'\n'}
        {before.body}
      </p>
      <Earlier note={before} notes={notes} />
    </details>
  )
}

function CorrectDialog({
  caseId,
  note,
  action,
  onClose,
}: {
  caseId: string
  note: CaseNoteRow
  action: CaseActions['supersedeNote']
  onClose: () => void
}) {
  const t = useTranslations('cases.notes')
  const common = useTranslations('common')
  const [body, setBody] = useState(note.body)
  const { run, busy, message, fields } = useAction(action)
  return (
    <Dialog title={t('supersedeTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ caseId, noteId: note.id, body }, onClose)
        }}
      >
        <TextArea
          id="note-correction"
          label={t('body')}
          value={body}
          error={fields.body}
          rows={4}
          required
          maxLength={DECISION_LIMITS.noteMax}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <FormError message={message} />
        <Dialog.Actions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={busy || body.trim() === note.body.trim()}>
            {t('submit')}
          </Button>
        </Dialog.Actions>
      </form>
    </Dialog>
  )
}

/** Writing a note: it stays as written. */
export function CaseNoteForm({ caseId, action }: { caseId: string; action: CaseActions['addNote'] }) {
  const t = useTranslations('cases.notes')
  return (
    <NoteForm
      id="note-body"
      draft={`note:${caseId}`}
      label={t('add')}
      hint={t('hint')}
      submit={t('submit')}
      max={DECISION_LIMITS.noteMax}
      keep={(body) => action({ caseId, body })}
    />
  )
}
