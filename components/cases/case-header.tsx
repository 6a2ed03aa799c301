import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DueTime } from '#components/alerts/due-time.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { awaitsReport } from '#components/cases/awaits-report.ts'
import type { CaseActions } from '#components/cases/case-actions.ts'
import classes from '#components/cases/case-header.module.css'
import { CaseMenu } from '#components/cases/case-menu.tsx'
import { CaseStatusBadge } from '#components/cases/case-status-badge.tsx'
import { evidenceItems } from '#components/cases/evidence-items.ts'
import { useCustomerName } from '#components/customers/customer-name.tsx'
import { ReportStatusBadge } from '#components/reports/report-status-badge.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { formatCaseNumber, formatReportNumber } from '#lib/core/cases/file-number.ts'
import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'
import { paths } from '#lib/web/paths.ts'

export const CASE_TABS = ['decision', 'evidence', 'timeline', 'transactions', 'notes', 'related'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** The head of a case: number, how bad, where it stands, what is held, by when and whose; the tabs below. */
export function CaseHeader({
  file,
  tab,
  now,
  actions,
}: {
  file: CaseDetail
  tab: CaseTab
  now: string
  actions: CaseActions | null
}) {
  const t = useTranslations('cases')
  const severity = useTranslations('common.severity')
  const nameOf = useCustomerName()
  const words = useReasonWords()
  const held = file.evidence.transactions.filter(({ status }) => status === 'held').length
  return (
    <PageHeader
      over={
        <>
          <code>{formatCaseNumber(file)}</code>
          <SeverityBadge severity={file.severity}>{severity(file.severity)}</SeverityBadge>
          <CaseStatusBadge status={file.status} />
          {held > 0 && <StatusBadge tone="critical">{t('head.heldCount', { count: held })}</StatusBadge>}
          {file.customer.status === 'frozen' && <StatusBadge tone="critical">{t('head.frozen')}</StatusBadge>}
        </>
      }
      title={t('titleOf', { kind: words.kind(file.kind), customer: nameOf(file.customer) })}
      actions={
        <>
          <Facts file={file} now={now} />
          {actions !== null && <CaseMenu file={file} actions={actions} />}
        </>
      }
    >
      {file.reports.length > 0 && <Reports file={file} />}
      <CaseTabs file={file} tab={tab} />
    </PageHeader>
  )
}

/** The reports of the case, a press away, and that nobody concerned may learn of them. */
function Reports({ file }: { file: CaseDetail }) {
  const t = useTranslations('cases')
  return (
    <p className={classes.secrecy}>
      {file.reports.map((report) => (
        <Link key={report.id} href={paths.report(formatReportNumber(report))}>
          <code>{formatReportNumber(report)}</code> <ReportStatusBadge status={report.status} />
        </Link>
      ))}
      {t('secrecy')}
      {file.status === 'approved' && awaitsReport(file) && <span>{t('head.closesAfterReport')}</span>}
    </p>
  )
}

function Facts({ file, now }: { file: CaseDetail; now: string }) {
  const t = useTranslations('cases.head')
  const [newest] = file.decisions
  const decided = file.status === 'approved' || file.status === 'closed'
  const second = decided ? newest?.approval?.approver.name : undefined
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t(decided ? 'decided' : 'due')}</dt>
        <dd>
          {decided ? (
            <DateTime at={newest?.approval?.at ?? file.closedAt} />
          ) : (
            <DueTime dueAt={file.dueAt} now={now} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t(second === undefined ? 'assignee' : 'judges')}</dt>
        <dd>{second === undefined ? file.assignee.name : `${newest?.proposedBy.name ?? ''} → ${second}`}</dd>
      </div>
    </dl>
  )
}

function CaseTabs({ file, tab }: { file: CaseDetail; tab: CaseTab }) {
  const t = useTranslations('cases.tabs')
  const number = formatCaseNumber(file)
  const counts: Readonly<Record<CaseTab, number | null>> = {
    decision: null,
    evidence: evidenceItems(file.evidence).length,
    timeline: file.timeline.length,
    transactions: file.transactions.length,
    notes: file.notes.filter((note) => note.supersededById === null).length,
    related: file.alerts.length + file.reports.length,
  }
  return (
    <Tabs
      label={t('label')}
      current={tab}
      tabs={CASE_TABS.map((id) => {
        const count = counts[id]
        return {
          id,
          label: t(id),
          href: id === 'decision' ? paths.case(number) : paths.caseTab(number, id),
          ...(count === null ? {} : { count }),
        }
      })}
    />
  )
}
