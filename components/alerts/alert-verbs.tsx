'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import classes from '#components/alerts/alert-verbs.module.css'
import { ClearAlertDialog } from '#components/alerts/clear-alert-dialog.tsx'
import { ReopenAlertDialog } from '#components/alerts/reopen-alert-dialog.tsx'
import { SnoozeAlertDialog } from '#components/alerts/snooze-alert-dialog.tsx'
import { snoozeChoices } from '#components/alerts/snooze-choices.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { usePageKeys } from '#components/ui/use-page-keys.ts'
import { clearingCodesFor } from '#lib/core/alerts/clearing.ts'
import type { Reason } from '#lib/core/alerts/reasons.ts'
import { type AlertStatus, type AlertVerb, alertVerbs } from '#lib/core/alerts/transitions.ts'
import { formatAlertNumber, formatCaseNumber } from '#lib/core/cases/file-number.ts'
import { paths } from '#lib/web/paths.ts'

/** An alert as far as its verbs need to know it. */
export interface WorkableAlert {
  readonly id: string
  readonly number: number
  readonly status: AlertStatus
  /** One person alone may not clear it: it must become a case. */
  readonly needsCase: boolean
  readonly dueAt: string
  readonly reasons: readonly Reason[]
  readonly transaction: object | null
  readonly delistedAt: string | null
}

type Asking = 'clear' | 'snooze' | 'reopen'
interface VerbProps {
  readonly alert: WorkableAlert
  /** Instant of the page, ISO 8601. */
  readonly now: string
  readonly actions: AlertActions
  readonly onCleared?: (alert: WorkableAlert) => void
}

/**
 * What can be done with one alert: open a case (E), clear it as false (A), let it wait (S), take it back (U). Only verbs
 * that the state allows are there; the use-case decides again.
 */
export function AlertVerbs(props: VerbProps) {
  const { alert, now, actions } = props
  const t = useTranslations('alerts.verb')
  const router = useRouter()
  const [asking, setAsking] = useState<Asking | null>(null)
  const opening = useAction(actions.openCase)
  const may = (verb: AlertVerb) =>
    alertVerbs(alert.status).includes(verb) &&
    !(verb === 'clear' && alert.needsCase) &&
    !(verb === 'snooze' && snoozeChoices(alert, now).length === 0)
  const openCase = () => {
    if (may('put-in-case') && !opening.busy)
      opening.run({ alertIds: [alert.id] }, (opened) => router.push(paths.case(formatCaseNumber(opened))))
  }
  usePageKeys({
    e: openCase,
    a: () => may('clear') && setAsking('clear'),
    s: () => may('snooze') && setAsking('snooze'),
  })
  return (
    <div className={classes.verbs}>
      <div className={classes.row}>
        {may('put-in-case') && (
          <Button variant="primary" hotkey="E" disabled={opening.busy} onClick={openCase}>
            {t('openCase')}
          </Button>
        )}
        {may('clear') && (
          <Button hotkey="A" onClick={() => setAsking('clear')}>
            {t('clear')}
          </Button>
        )}
        {may('snooze') && (
          <Button hotkey="S" onClick={() => setAsking('snooze')}>
            {t('snooze')}
          </Button>
        )}
        {may('reopen') && <Button onClick={() => setAsking('reopen')}>{t('reopen')}</Button>}
      </div>
      <FormError message={opening.message} />
      <Asked {...props} asking={asking} onClose={() => setAsking(null)} />
    </div>
  )
}

/** The question that the chosen verb asks first. */
function Asked({
  alert,
  now,
  actions,
  onCleared,
  asking,
  onClose,
}: VerbProps & { readonly asking: Asking | null; readonly onClose: () => void }) {
  const alertId = alert.id
  if (asking === 'snooze')
    return (
      <SnoozeAlertDialog
        alertId={alertId}
        choices={snoozeChoices(alert, now)}
        action={actions.snooze}
        onClose={onClose}
      />
    )
  if (asking === 'reopen')
    return <ReopenAlertDialog alertId={alertId} action={actions.reopen} onClose={onClose} />
  if (asking === null) return null
  const onDone = () => {
    onClose()
    onCleared?.(alert)
  }
  return (
    <ClearAlertDialog
      number={formatAlertNumber(alert.number)}
      alertId={alertId}
      codes={clearingCodesFor({
        reasons: alert.reasons,
        hasTransaction: alert.transaction !== null,
        delisted: alert.delistedAt !== null,
      })}
      action={actions.clear}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
