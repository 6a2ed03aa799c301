import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DueTime } from '#components/alerts/due-time.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CustomerName } from '#components/customers/customer-name.tsx'
import classes from '#components/today/lines.module.css'
import { Dot } from '#components/ui/dot.tsx'
import { Money } from '#components/ui/money.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import { paths } from '#lib/web/paths.ts'

/** A few alerts, one line each: how bad, what, who, how much, by when. */
export function AlertLines({
  alerts,
  now,
  empty,
}: {
  alerts: readonly AlertQueueRow[]
  now: string
  empty: string
}) {
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  if (alerts.length === 0) return <p className={classes.empty}>{empty}</p>
  return (
    <ul className={classes.lines}>
      {alerts.map((alert) => (
        <li key={alert.id}>
          <Link href={paths.alert(formatAlertNumber(alert.number))} className={classes.line}>
            <SeverityMark severity={alert.severity} label={severity(alert.severity)} />
            <span className={classes.words}>
              <span>{words.kind(alert.kind)}</span>
              <span className={classes.note}>
                {formatAlertNumber(alert.number)}
                <Dot />
                <CustomerName customer={alert.customer} />
              </span>
            </span>
            <span className={classes.figures}>
              {alert.jpyValue !== null && <Money value={alert.jpyValue} unit="¥" />}
              <DueTime dueAt={alert.dueAt} now={now} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
