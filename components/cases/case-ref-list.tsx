import Link from 'next/link'
import classes from '#components/cases/case-ref-list.module.css'
import { CaseStatusBadge } from '#components/cases/case-status-badge.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { AlertDetail } from '#lib/queries/alerts/alert-detail.ts'
import { paths } from '#lib/web/paths.ts'

type CaseRef = AlertDetail['openCases'][number]

/** Cases beside another record: number and where each stands. */
export function CaseRefList({ cases, none }: { cases: readonly CaseRef[]; none: string }) {
  if (cases.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ul className={classes.list}>
      {cases.map((one) => (
        <li key={one.id} className={classes.line}>
          <Link href={paths.case(formatCaseNumber(one))}>
            <code>{formatCaseNumber(one)}</code>
          </Link>
          <CaseStatusBadge status={one.status} />
        </li>
      ))}
    </ul>
  )
}
