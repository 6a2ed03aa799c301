import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DueTime } from '#components/alerts/due-time.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CaseStatusBadge } from '#components/cases/case-status-badge.tsx'
import { CustomerName } from '#components/customers/customer-name.tsx'
import classes from '#components/today/lines.module.css'
import { Dot } from '#components/ui/dot.tsx'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { CaseRow } from '#lib/queries/cases/case-list.ts'
import { paths } from '#lib/web/paths.ts'

/** A few cases, one line each. */
export function CaseLines({ cases, now, empty }: { cases: readonly CaseRow[]; now: string; empty: string }) {
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  if (cases.length === 0) return <p className={classes.empty}>{empty}</p>
  return (
    <ul className={classes.lines}>
      {cases.map((one) => (
        <li key={one.id}>
          <Link href={paths.case(formatCaseNumber(one))} className={classes.line}>
            <SeverityMark severity={one.severity} label={severity(one.severity)} />
            <span className={classes.words}>
              <span>{words.kind(one.kind)}</span>
              <span className={classes.note}>
                {formatCaseNumber(one)}
                <Dot />
                <CustomerName customer={one.customer} />
              </span>
            </span>
            <span className={classes.figures}>
              {one.status === 'approved' ? (
                <CaseStatusBadge status={one.status} />
              ) : (
                <DueTime dueAt={one.dueAt} now={now} />
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
