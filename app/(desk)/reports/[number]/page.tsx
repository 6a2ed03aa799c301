import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { reportActionSet } from '#app/(desk)/reports/report-action-set.ts'
import { customerNameIn } from '#components/customers/customer-name.tsx'
import { PrintButton } from '#components/reports/report-approval.tsx'
import { ReportForm } from '#components/reports/report-form.tsx'
import { ReportProblems } from '#components/reports/report-problems.tsx'
import {
  ReportFiles,
  ReportJudgement,
  ReportReturned,
  ReportTrail,
} from '#components/reports/report-side.tsx'
import { ReportStatusBadge } from '#components/reports/report-status-badge.tsx'
import { SecrecyLine } from '#components/reports/secrecy-line.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { formatCaseNumber, formatReportNumber } from '#lib/core/cases/file-number.ts'
import { reportDetail } from '#lib/queries/reports/report-detail.ts'
import { reportId } from '#lib/queries/reports/report-id.ts'
import { tokyoDay } from '#lib/std/tokyo-time.ts'
import { viewReport } from '#lib/use-cases/reports/view-report.ts'
import { actorOf, mayStaff, requirePermission } from '#lib/web/authorise.ts'
import { callerOf } from '#lib/web/caller.ts'
import { pageValue } from '#lib/web/page-value.ts'
import { paths } from '#lib/web/paths.ts'

type Params = Promise<{ readonly number: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) }
}

export default async function ReportPage({ params }: { params: Params }) {
  const staff = await requirePermission('reports:read')
  const actor = actorOf(staff)
  const id = pageValue(await reportId(actor, decodeURIComponent((await params).number)))
  // That somebody looked is recorded before they see anything.
  pageValue(await viewReport(callerOf(actor), { reportId: id }))
  const today = tokyoDay(new Date().toISOString())
  const report = pageValue(await reportDetail(actor, id, today))
  const t = await getTranslations('reports')
  return (
    <>
      <PageHeader
        over={
          <>
            <code>{formatReportNumber(report)}</code>
            <ReportStatusBadge status={report.status} />
            <StatusBadge>{t('revision', { revision: report.revision })}</StatusBadge>
          </>
        }
        title={t('titleOf', { customer: customerNameIn(await getLocale(), report.customer) })}
        summary={
          <>
            {t('case')}{' '}
            <Link href={paths.case(formatCaseNumber(report.case))}>{formatCaseNumber(report.case)}</Link>
          </>
        }
        actions={<PrintButton />}
      >
        <SecrecyLine />
      </PageHeader>
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <ReportForm
              key={report.revision}
              report={report}
              today={today}
              actions={mayStaff(staff, 'reports:draft') ? reportActionSet : null}
            />
          </Column>
          <Column sticky>
            <ReportReturned report={report} />
            {report.status === 'draft' && <ReportProblems problems={report.problems} />}
            <ReportJudgement report={report} actions={reportActionSet} />
            <ReportFiles
              report={report}
              exportAction={reportActionSet.export}
              mayDownload={mayStaff(staff, 'reports:download')}
            />
            <ReportTrail report={report} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}
