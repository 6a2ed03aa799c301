'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import classes from '#components/alerts/alert-neighbours.module.css'
import { AlertRefList } from '#components/alerts/alert-ref-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
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
        <AlertRefList alerts={alert.otherAlerts} none={t('noOthers')} />
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
