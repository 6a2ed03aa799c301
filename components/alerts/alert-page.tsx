import { useTranslations } from 'next-intl'
import { ActivityChart } from '#components/alerts/activity-chart.tsx'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { AlertFacts } from '#components/alerts/alert-facts.tsx'
import { AlertNeighbours } from '#components/alerts/alert-neighbours.tsx'
import { AlertStatusBadge } from '#components/alerts/alert-status-badge.tsx'
import { AlertVerbs } from '#components/alerts/alert-verbs.tsx'
import { DueTime } from '#components/alerts/due-time.tsx'
import { HitCard } from '#components/alerts/hit-card.tsx'
import { ReasonList } from '#components/alerts/reason-list.tsx'
import { TakeAlert } from '#components/alerts/take-alert.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertDetail } from '#lib/queries/alerts/alert-detail.ts'

/** One alert whole: why first, then the hits word by word, then who and what, then what else there is. */
export function AlertPage({
  alert,
  me,
  now,
  actions,
}: {
  alert: AlertDetail
  me: string
  now: string
  actions: AlertActions | null
}) {
  const t = useTranslations('alerts')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  return (
    <>
      <PageHeader
        over={
          <>
            <code>{formatAlertNumber(alert.number)}</code>
            <SeverityBadge severity={alert.severity}>{severity(alert.severity)}</SeverityBadge>
            <AlertStatusBadge alert={alert} />
            {alert.hold !== null && <StatusBadge tone="critical">{t('held')}</StatusBadge>}
          </>
        }
        title={words.kind(alert.kind)}
        summary={
          <>
            {t('column.due')} <DueTime dueAt={alert.dueAt} now={now} /> · {t('detail.assignee')}{' '}
            {alert.assignee === null ? '—' : alert.assignee.id === me ? t('mine') : alert.assignee.name}
          </>
        }
        actions={
          actions === null ? undefined : (
            <>
              {alert.assignee === null && alert.verbs.includes('take') && (
                <TakeAlert alertId={alert.id} action={actions.take} />
              )}
              <AlertVerbs alert={alert} actions={actions} />
            </>
          )
        }
      />
      <PageBody>
        <Columns layout="case">
          <Column>
            <Panel title={t(alert.hold !== null ? 'whyHeld' : 'whyAlert')}>
              <ReasonList reasons={alert.reasons} />
              {alert.needsCase && alert.status === 'open' && <p>{t('detail.needsCase')}</p>}
            </Panel>
            <AlertFacts alert={alert} />
          </Column>
          <Column>
            <Panel
              title={t('detail.hits')}
              aside={
                alert.screening === null
                  ? undefined
                  : t('detail.hitsAside', {
                      matcher: alert.screening.matcherVersion,
                      policy: alert.screening.policyVersion,
                    })
              }
            >
              {alert.hits.length === 0
                ? t('detail.noHits')
                : alert.hits.map((hit) => <HitCard key={hit.id} hit={hit} />)}
            </Panel>
          </Column>
          <Column>
            <Panel title={t('detail.activity')} minHeight={180}>
              <ActivityChart days={alert.activity} until={alert.createdAt} />
            </Panel>
            <AlertNeighbours alert={alert} addToCase={actions?.addToCase ?? null} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}
