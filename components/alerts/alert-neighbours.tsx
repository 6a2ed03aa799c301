'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import classes from '#components/alerts/alert-neighbours.module.css'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { formatAlertNumber, formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { AlertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** What else there is about this customer: other alerts, and open cases this alert could join. */
export function AlertNeighbours({
  alert,
  addToCase,
}: {
  alert: AlertDetail
  addToCase: AlertActions['addToCase'] | null
}) {
  const t = useTranslations('alerts.detail')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  return (
    <>
      {alert.openCases.length > 0 && (
        <Panel title={t('openCases')}>
          <ul className={classes.list}>
            {alert.openCases.map((one) => (
              <li key={one.id} className={classes.line}>
                <Link href={paths.case(formatCaseNumber(one))}>{formatCaseNumber(one)}</Link>
                {addToCase !== null && alert.verbs.includes('put-in-case') && (
                  <AddToCase
                    alertId={alert.id}
                    caseId={one.id}
                    number={formatCaseNumber(one)}
                    action={addToCase}
                  />
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t('others')}>
        {alert.otherAlerts.length === 0 ? (
          <p className={classes.none}>{t('noOthers')}</p>
        ) : (
          <ul className={classes.list}>
            {alert.otherAlerts.map((other) => (
              <li key={other.id} className={classes.line}>
                <SeverityMark severity={other.severity} label={severity(other.severity)} />
                <Link href={paths.alert(formatAlertNumber(other.number))}>{words.kind(other.kind)}</Link>
                <DateTime at={other.createdAt} dayOnly />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}

function AddToCase({
  alertId,
  caseId,
  number,
  action,
}: {
  alertId: string
  caseId: string
  number: string
  action: AlertActions['addToCase']
}) {
  const t = useTranslations('alerts.detail')
  const { run, busy, message } = useAction(action)
  return (
    <>
      <Button size="small" disabled={busy} onClick={() => run({ alertId, caseId })}>
        {t('addToCase', { number })}
      </Button>
      <FormError message={message} />
    </>
  )
}
