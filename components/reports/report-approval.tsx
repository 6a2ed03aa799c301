'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReturnDialog } from '#components/cases/return-dialog.tsx'
import type { ReportActions } from '#components/reports/report-actions.ts'
import classes from '#components/reports/report-side.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { CheckField } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { usePageKeys } from '#components/ui/use-page-keys.ts'

/** The second person's judgement over exactly the revision that is shown. */
export function ReportApproval({
  reportId,
  revision,
  actions,
}: {
  reportId: string
  revision: number
  actions: Pick<ReportActions, 'approve' | 'return'>
}) {
  const t = useTranslations('reports')
  const [confirmed, setConfirmed] = useState({ seen: false, secrecy: false })
  const [returning, setReturning] = useState(false)
  const { run, busy, message } = useAction(actions.approve)
  const ready = confirmed.seen && confirmed.secrecy && !busy
  const approve = () => ready && run({ reportId, revision })
  usePageKeys({ 'mod+Enter': approve, r: () => setReturning(true) })
  return (
    <div className={classes.form}>
      <CheckField
        label={t('approval.seen', { revision })}
        checked={confirmed.seen}
        onChange={(event) => setConfirmed({ ...confirmed, seen: event.currentTarget.checked })}
      />
      <CheckField
        label={t('approval.secrecy')}
        checked={confirmed.secrecy}
        onChange={(event) => setConfirmed({ ...confirmed, secrecy: event.currentTarget.checked })}
      />
      <FormError message={message} />
      <div className={classes.foot}>
        <Button variant="primary" hotkey="Ctrl ↵" disabled={!ready} onClick={approve}>
          {t('verb.approve')}
        </Button>
        <Button hotkey="R" onClick={() => setReturning(true)}>
          {t('verb.return')}
        </Button>
      </div>
      {returning && (
        <ReturnDialog
          title={t('approval.returnTitle')}
          inputOf={(comment) => ({ reportId, revision, comment })}
          action={actions.return}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  )
}

/** Makes the files of an approved report. */
export function ExportButton({ reportId, action }: { reportId: string; action: ReportActions['export'] }) {
  const t = useTranslations('reports')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <Button variant="primary" disabled={busy} onClick={() => run({ reportId })}>
        {t('verb.export')}
      </Button>
      <FormError message={message} />
    </>
  )
}

/** Prints the page on A4. */
export function PrintButton() {
  const t = useTranslations('reports')
  return <Button onClick={() => window.print()}>{t('print')}</Button>
}
