import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AlertLines } from '#components/today/alert-lines.tsx'
import { CaseLines } from '#components/today/case-lines.tsx'
import { CertificateAlarms } from '#components/today/certificate-alarms.tsx'
import { type Figure, FigureTiles } from '#components/today/figure-tiles.tsx'
import { ListsInForce } from '#components/today/lists-in-force.tsx'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { formatDay, formatDayTime } from '#components/ui/format-instant.ts'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { GATE_ANSWERS } from '#lib/core/transactions/transaction.ts'
import type { Today } from '#lib/queries/today/today.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** What this day asks for: the figures, what presses, what is mine, and the lists that judge. */
export function TodayPage({
  today,
  now,
  alarms,
  sees,
}: {
  today: Today
  now: string
  /** What must be seen before anything else. */
  alarms?: React.ReactNode
  sees: { alerts: boolean; work: boolean }
}) {
  const t = useTranslations('today')
  const figures = useFigures(today)
  return (
    <>
      <PageHeader title={t('title')} summary={formatDay(new Date(now))} />
      <PageBody>
        {alarms}
        {sees.alerts && <FigureTiles figures={figures} label={t('title')} />}
        <Columns layout="even">
          {sees.alerts && (
            <Column>
              <Panel
                title={t('dueSoon')}
                aside={
                  <ButtonLink size="small" variant="quiet" href={withQuery(paths.alerts, { sort: 'due' })}>
                    {t('all')}
                  </ButtonLink>
                }
              >
                <AlertLines alerts={today.dueSoon} now={now} empty={t('dueSoonEmpty')} />
              </Panel>
            </Column>
          )}
          {sees.alerts && (
            <Column>
              {sees.work && (
                <Panel title={t('mine')}>
                  <AlertLines alerts={today.myAlerts} now={now} empty={t('mineEmpty')} />
                </Panel>
              )}
              {today.myCases.length > 0 && (
                <Panel title={t('myCases')}>
                  <CaseLines cases={today.myCases} now={now} empty="" />
                </Panel>
              )}
              <Panel title={t('trend')} aside={t('trendLoud')} minHeight={180}>
                <BarChart
                  title={t('trend')}
                  valueHead={t('trendHead')}
                  bars={today.trend.map((day) => {
                    const value = day.critical + day.high + day.medium + day.low
                    return { label: day.day.slice(5), value, figure: String(value), loud: day.critical > 0 }
                  })}
                />
              </Panel>
            </Column>
          )}
          <Column>
            <CertificateAlarms alarms={today.certificateAlarms} />
            <Panel
              title={t('lists')}
              aside={
                today.failedFetches > 0 && (
                  <Link href={paths.lists}>{t('failedFetches', { count: today.failedFetches })}</Link>
                )
              }
            >
              <ListsInForce lists={today.lists} />
            </Panel>
            {sees.alerts && <Gate gate={today.gate24h} />}
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

function Gate({ gate }: { gate: Today['gate24h'] }) {
  const t = useTranslations('today')
  const answer = useTranslations('reasons.answer')
  const total = gate.release + gate.hold + gate.reject
  return (
    <Panel title={t('gate')} aside={t('gateTotal', { count: total })}>
      <KeyValueList>
        {GATE_ANSWERS.map((one) => (
          <KeyValue key={one} label={answer(one)}>
            {groupDigits(String(gate[one]))}
          </KeyValue>
        ))}
      </KeyValueList>
    </Panel>
  )
}

function useFigures(today: Today): Figure[] {
  const t = useTranslations('today.figure')
  const dot = useTranslations('common')('dot')
  const { openAlerts, held, cases, reports, awaitingApproval } = today
  const open = openAlerts.critical + openAlerts.high + openAlerts.medium + openAlerts.low
  const loud = (count: number, severity: 'critical' | 'high') => (count > 0 ? severity : undefined)
  const figures: Figure[] = [
    {
      label: t('critical'),
      value: openAlerts.critical,
      href: withQuery(paths.alerts, { severity: 'critical' }),
      severity: loud(openAlerts.critical, 'critical'),
    },
    {
      label: t('open'),
      value: open,
      href: paths.alerts,
      note: `${t('unassigned')} ${today.unassignedAlerts}`,
    },
    {
      label: t('overdue'),
      value: today.overdueAlerts,
      href: withQuery(paths.alerts, { overdue: '1' }),
      severity: loud(today.overdueAlerts, 'high'),
    },
    {
      label: t('awaiting'),
      value: awaitingApproval.decisions + awaitingApproval.others + (reports?.inReview ?? 0),
      href: paths.approvals,
      note: awaitingApproval.mine > 0 ? t('awaitingMine', { count: awaitingApproval.mine }) : undefined,
    },
    {
      label: t('held'),
      value: held.transactions,
      href: withQuery(paths.transactions, { status: 'held' }),
      note: `¥${groupDigits(held.jpy)}${held.oldestAt === null ? '' : `${dot}${t('heldSince', { at: formatDayTime(new Date(held.oldestAt)).slice(5, 10) })}`}`,
    },
    {
      label: t('cases'),
      value: cases.open + cases.proposed + cases.returned + cases.approved,
      href: paths.cases,
      note: t('casesNote', { overdue: today.overdueCases, returned: cases.returned }),
    },
    {
      label: t('frozen'),
      value: today.frozenCustomers,
      href: withQuery(paths.customers, { status: 'frozen' }),
    },
  ]
  if (reports !== null)
    figures.push({
      label: t('reports'),
      value: reports.draft + reports.inReview + reports.approved,
      href: paths.reports,
      note: t('reportsNote', { inReview: reports.inReview, approved: reports.approved }),
    })
  return figures
}
