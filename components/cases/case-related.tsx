import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { AddAlertButton } from '#components/cases/add-alert-button.tsx'
import type { CaseActions } from '#components/cases/case-actions.ts'
import classes from '#components/cases/case-related.module.css'
import { CustomerName, useOtherNames } from '#components/customers/customer-name.tsx'
import { ReportStatusBadge } from '#components/reports/report-status-badge.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Money } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { formatAlertNumber, formatReportNumber } from '#lib/core/cases/file-number.ts'
import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** The alerts of the case, and open ones of the same customer that could be added. */
export function CaseAlerts({
  file,
  addAlert,
}: {
  file: CaseDetail
  addAlert: CaseActions['addAlert'] | null
}) {
  const t = useTranslations('cases.related')
  return (
    <>
      <Panel title={t('alerts')}>
        <ul className={classes.list}>
          {file.alerts.map((alert) => (
            <li key={alert.id} className={classes.line}>
              <AlertLine alert={alert} />
              <span className={classes.end}>
                <Money value={alert.jpyValue} unit="¥" />
                <DateTime at={alert.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <AddableAlerts file={file} addAlert={addAlert} dated />
    </>
  )
}

/** Open alerts of the same customer that are not in the case: what a decision over the customer should not overlook. */
export function AddableAlerts({
  file,
  addAlert,
  dated,
}: {
  file: CaseDetail
  addAlert: CaseActions['addAlert'] | null
  /** Whether there is room for when each was raised. */
  dated: boolean
}) {
  const t = useTranslations('cases.related')
  return (
    <Panel title={t('addable')}>
      {file.addableAlerts.length === 0 ? (
        <p className={classes.none}>{t('noAddable')}</p>
      ) : (
        <ul className={classes.list}>
          {file.addableAlerts.map((alert) => (
            <li key={alert.id} className={classes.line}>
              <AlertLine alert={alert} />
              <span className={classes.end}>
                {dated && <DateTime at={alert.createdAt} />}
                {addAlert !== null && file.verbs.includes('add-alert') && (
                  <AddAlertButton caseId={file.id} alertId={alert.id} action={addAlert} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function AlertLine({ alert }: { alert: CaseDetail['addableAlerts'][number] }) {
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  const number = formatAlertNumber(alert.number)
  return (
    <>
      <SeverityMark severity={alert.severity} label={severity(alert.severity)} />
      <Link href={paths.alert(number)}>
        <code>{number}</code>
      </Link>
      <span>{words.kind(alert.kind)}</span>
    </>
  )
}

/** The customer, what is held or frozen, and the reports for those who may know of them. */
export function CaseSurroundings({ file, mayKnowReports }: { file: CaseDetail; mayKnowReports: boolean }) {
  const t = useTranslations('cases.related')
  const evidence = useTranslations('cases.evidence')
  const { customer } = file
  return (
    <>
      <Panel title={t('customer')}>
        <KeyValueList>
          <KeyValue label={customer.externalId} strong note={useOtherNames()(customer)}>
            <Link href={paths.customer(customer.id)}>
              <CustomerName customer={customer} />
            </Link>
          </KeyValue>
          <KeyValue label="">
            {evidence('customerNote', {
              risk: evidence(`riskRating.${customer.riskRating}`),
              status: evidence(`customerStatus.${customer.status}`),
            })}
          </KeyValue>
        </KeyValueList>
      </Panel>
      {mayKnowReports && (
        <Panel title={t('reports')}>
          {file.reports.length === 0 ? (
            <p className={classes.none}>{t('noReports')}</p>
          ) : (
            <ul className={classes.list}>
              {file.reports.map((report) => (
                <li key={report.id} className={classes.line}>
                  <Link href={paths.report(formatReportNumber(report))}>
                    <code>{formatReportNumber(report)}</code>
                  </Link>
                  <ReportStatusBadge status={report.status} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Holds file={file} />
    </>
  )
}

function Holds({ file }: { file: CaseDetail }) {
  const t = useTranslations('cases.related')
  return (
    <Panel title={t('holds')}>
      {file.holds.length === 0 ? (
        <p className={classes.none}>{t('noHolds')}</p>
      ) : (
        <ul className={classes.list}>
          {file.holds.map((hold) => (
            <li key={hold.id} className={classes.line}>
              <span>{t(`hold.${hold.kind}`)}</span>
              <StatusBadge tone={hold.endedAt === null ? 'critical' : 'neutral'}>
                {t(`holdState.${hold.endedAt === null ? 'standing' : (hold.outcome ?? 'ended')}`)}
              </StatusBadge>
              <span />
              <span className={classes.end}>
                <DateTime at={hold.placedAt} />
                {hold.endedAt !== null && (
                  <>
                    {' – '}
                    <DateTime at={hold.endedAt} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
