'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { awaitsReport } from '#components/cases/awaits-report.ts'
import type { CaseActions } from '#components/cases/case-actions.ts'
import classes from '#components/cases/case-menu.module.css'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { DropDown } from '#components/ui/drop-down.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SelectField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'

/** What is done to the case as a whole: print, hand over, close. */
export function CaseMenu({
  file,
  actions,
}: {
  file: Pick<CaseDetail, 'id' | 'verbs' | 'assignee' | 'assignable' | 'reports'>
  actions: CaseActions
}) {
  const t = useTranslations('cases')
  const [closing, setClosing] = useState(false)
  const close = useAction(actions.close)
  return (
    <>
      {file.verbs.includes('close') && !awaitsReport(file) && (
        <Button variant="primary" onClick={() => setClosing(true)}>
          {t('close.submit')}
        </Button>
      )}
      <DropDown label={t('head.more')} trigger="…">
        <div className={classes.menu}>
          {file.verbs.includes('assign') && <Assign file={file} action={actions.assign} />}
          <Button onClick={() => window.print()}>{t('head.print')}</Button>
        </div>
      </DropDown>
      <ConfirmDialog
        opened={closing}
        onClose={() => {
          setClosing(false)
          close.reset()
        }}
        onConfirm={() => close.run({ caseId: file.id }, () => setClosing(false))}
        title={t('close.title')}
        confirmLabel={t('close.submit')}
        busy={close.busy}
      >
        {t('close.text')}
        <FormError message={close.message} />
      </ConfirmDialog>
    </>
  )
}

function Assign({
  file,
  action,
}: {
  file: Pick<CaseDetail, 'id' | 'assignee' | 'assignable'>
  action: CaseActions['assign']
}) {
  const t = useTranslations('cases.assign')
  const [assigneeId, setAssignee] = useState(file.assignee.id)
  const { run, busy, message } = useAction(action)
  return (
    <form
      className={classes.menu}
      onSubmit={(event) => {
        event.preventDefault()
        run({ caseId: file.id, assigneeId })
      }}
    >
      <SelectField
        id="case-assignee"
        label={t('to')}
        hint={t('hint')}
        value={assigneeId}
        onChange={(event) => setAssignee(event.currentTarget.value)}
      >
        {file.assignable.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" disabled={busy || assigneeId === file.assignee.id}>
        {t('submit')}
      </Button>
      <FormError message={message} />
    </form>
  )
}
