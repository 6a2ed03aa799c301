import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/alerts/alert-preview.module.css'
import { AlertStatusBadge } from '#components/alerts/alert-status-badge.tsx'
import { DueTime } from '#components/alerts/due-time.tsx'
import { ReasonList } from '#components/alerts/reason-list.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CustomerName } from '#components/customers/customer-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Money } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { formatAlertNumber, formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import { paths } from '#lib/web/paths.ts'

/** What one needs to decide on the alert under the cursor, from what the queue already holds: no waiting. */
export function AlertPreview({
  alert,
  position,
  now,
  children,
}: {
  alert: AlertQueueRow
  /** `1 / 38`. */
  position: string
  now: string
  /** The verbs. */
  children: React.ReactNode
}) {
  const t = useTranslations('alerts')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  const number = formatAlertNumber(alert.number)
  return (
    <div className={classes.preview}>
      <div className={classes.over}>
        <SeverityBadge severity={alert.severity}>{severity(alert.severity)}</SeverityBadge>
        <Link href={paths.alert(number)}>
          <code>{number}</code>
        </Link>
        <AlertStatusBadge alert={alert} />
        <span className={classes.position}>{position}</span>
      </div>
      <h2 className={classes.title}>{words.kind(alert.kind)}</h2>
      <Panel>
        <PreviewFacts alert={alert} now={now} />
      </Panel>
      <Panel title={t(alert.transaction?.status === 'held' ? 'whyHeld' : 'whyAlert')}>
        <ReasonList reasons={alert.reasons} />
      </Panel>
      {children !== null && <div className={classes.verbs}>{children}</div>}
    </div>
  )
}

function PreviewFacts({ alert, now }: { alert: AlertQueueRow; now: string }) {
  const t = useTranslations('alerts')
  const { customer, transaction } = alert
  const address = alert.reasons.find((reason) => 'address' in reason.facts)?.facts
  return (
    <KeyValueList labelWidth={76}>
      <KeyValue label={t('column.customer')} note={customer.kanaName ?? undefined}>
        <Link href={paths.customer(customer.id)}>
          <CustomerName customer={customer} />
        </Link>{' '}
        <code>{customer.externalId}</code>
      </KeyValue>
      {transaction !== null && (
        <KeyValue label={t(`transactionKind.${transaction.kind}`)} strong>
          <Link href={paths.transaction(transaction.id)}>
            {transaction.quantity} {transaction.asset} ＝ <Money value={alert.jpyValue} unit="¥" />
          </Link>
        </KeyValue>
      )}
      {address !== undefined && 'address' in address && (
        <KeyValue label={t('address')}>
          <MonoAddress value={address.address} />
        </KeyValue>
      )}
      <KeyValue label={t('column.due')}>
        <DueTime dueAt={alert.dueAt} now={now} /> <DateTime at={alert.dueAt} />
      </KeyValue>
      {alert.case !== null && (
        <KeyValue label={t('case')}>
          <Link href={paths.case(formatCaseNumber(alert.case))}>{formatCaseNumber(alert.case)}</Link>
        </KeyValue>
      )}
    </KeyValueList>
  )
}
