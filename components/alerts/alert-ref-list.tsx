import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/alerts/alert-ref-list.module.css'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

type AlertRef = AlertDetail['otherAlerts'][number]

/** Alerts beside another record: severity, what set it off, number, where it stands, since when. */
export function AlertRefList({ alerts, none }: { alerts: readonly AlertRef[]; none: string }) {
  const t = useTranslations('alerts.status')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  if (alerts.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ul className={classes.list}>
      {alerts.map((alert) => (
        <li key={alert.id} className={classes.line}>
          <SeverityMark severity={alert.severity} label={severity(alert.severity)} />
          <div className={classes.what}>
            <Link href={paths.alert(formatAlertNumber(alert.number))}>{words.kind(alert.kind)}</Link>
            <span className={classes.note}>
              <code>{formatAlertNumber(alert.number)}</code> {t(alert.status)}
              <Dot />
              <DateTime at={alert.createdAt} dayOnly />
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
