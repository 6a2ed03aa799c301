'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShownOnce } from '#components/staff/shown-once.tsx'
import classes from '#components/staff/staff-change.module.css'
import { StaffChangeLine } from '#components/staff/staff-change-line.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { JudgeStaffChangeInput } from '#lib/core/staff/staff-input.ts'
import type { StaffChange } from '#lib/queries/staff/staff-changes.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Judge = (input: JudgeStaffChangeInput) => Promise<ActionResult<{ readonly code: string | null }>>

/** What waits for a second person; the code of a reset that one confirms is shown once, here. */
export function WaitingStaffChanges({ rows, judge }: { rows: readonly StaffChange[]; judge: Judge }) {
  const t = useTranslations('staff.change')
  // The row is gone once it is judged: what came of it is kept here.
  const [shown, setShown] = useState<{ readonly name: string; readonly code: string } | null>(null)
  if (rows.length === 0 && shown === null) return null
  return (
    <Panel title={t('waitingTitle')}>
      {shown !== null && (
        <ShownOnce
          title={t('code.title', { name: shown.name })}
          hint={t('code.hint')}
          label={t('code.label')}
          secret={shown.code}
        />
      )}
      <ul className={classes.list}>
        {rows.map((row) => (
          <StaffChangeLine key={row.id} change={row}>
            <Verbs change={row} judge={judge} onCode={(code) => setShown({ name: row.name, code })} />
          </StaffChangeLine>
        ))}
      </ul>
    </Panel>
  )
}

function Verbs({
  change: { id, verb },
  judge,
  onCode,
}: {
  change: StaffChange
  judge: Judge
  onCode: (code: string) => void
}) {
  const t = useTranslations('staff.change')
  const { run, busy, message } = useAction(judge)
  const press = (outcome: JudgeStaffChangeInput['outcome']) =>
    run({ changeId: id, outcome }, ({ code }) => code !== null && onCode(code))
  return (
    <>
      <FormError message={message} />
      <div className={classes.verbs}>
        {verb === 'withdraw' && (
          <Button size="small" disabled={busy} onClick={() => press('withdrawn')}>
            {t('withdraw')}
          </Button>
        )}
        {verb === 'judge' && (
          <>
            <Button size="small" disabled={busy} onClick={() => press('refused')}>
              {t('refuse')}
            </Button>
            <Button size="small" variant="primary" disabled={busy} onClick={() => press('approved')}>
              {t('confirm')}
            </Button>
          </>
        )}
        {verb !== 'judge' && <span className={classes.note}>{t('another')}</span>}
      </div>
    </>
  )
}
