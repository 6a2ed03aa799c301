import { useTranslations } from 'next-intl'
import { ActivityChart } from '#components/alerts/activity-chart.tsx'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { AlertFacts } from '#components/alerts/alert-facts.tsx'
import { AlertNeighbours } from '#components/alerts/alert-neighbours.tsx'
import classes from '#components/alerts/alert-page.module.css'
import { AlertStatusBadge } from '#components/alerts/alert-status-badge.tsx'
import { AlertVerbs } from '#components/alerts/alert-verbs.tsx'
import { DelistedBadge, DelistedNote } from '#components/alerts/delisted.tsx'
import { DueTime } from '#components/alerts/due-time.tsx'
import { HitCard } from '#components/alerts/hit-card.tsx'
import { ReasonList } from '#components/alerts/reason-list.tsx'
import { TakeAlert } from '#components/alerts/take-alert.tsx'
import { TakeNext } from '#components/alerts/take-next.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { DoubtNote } from '#components/screening/doubtful-names.tsx'
import { HitVerdictBar } from '#components/screening/hit-verdict.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertDetail } from '#lib/queries/alerts/alert-detail.ts'

interface AlertPageProps {
  readonly alert: AlertDetail
  readonly me: string
  readonly now: string
  readonly actions: AlertActions | null
}

/** One alert whole: why first, then the hits word by word, then who and what, then what else there is. */
export function AlertPage(props: AlertPageProps) {
  const { alert, actions } = props
  const t = useTranslations('alerts')
  return (
    <>
      <AlertHead {...props} />
      <PageBody>
        <Columns layout="case">
          <Column>
            <Panel title={t(alert.hold !== null ? 'whyHeld' : 'whyAlert')}>
              <ReasonList reasons={alert.reasons} />
              <DelistedNote delistedAt={alert.delistedAt} />
              {alert.needsCase && alert.status === 'open' && (
                <p className={classes.needsCase}>{t('detail.needsCase')}</p>
              )}
            </Panel>
            <AlertFacts alert={alert} />
          </Column>
          <Column>
            <AlertHits alert={alert} actions={actions} />
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

function AlertHead({ alert, me, now, actions }: AlertPageProps) {
  const t = useTranslations('alerts')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  const owner = alert.assignee === null ? '—' : alert.assignee.id === me ? t('mine') : alert.assignee.name
  return (
    <PageHeader
      over={
        <>
          <code>{formatAlertNumber(alert.number)}</code>
          <SeverityBadge severity={alert.severity}>{severity(alert.severity)}</SeverityBadge>
          <AlertStatusBadge alert={alert} />
          <DelistedBadge delistedAt={alert.delistedAt} />
        </>
      }
      title={words.kind(alert.kind)}
      summary={
        <>
          {t('column.due')} <DueTime dueAt={alert.dueAt} now={now} />
          <Dot />
          {t('detail.assignee')} {owner}
        </>
      }
      actions={actions === null ? undefined : <AlertButtons alert={alert} now={now} actions={actions} />}
    />
  )
}

function AlertButtons({ alert, now, actions }: { alert: AlertDetail; now: string; actions: AlertActions }) {
  return (
    <>
      {alert.assignee === null && alert.verbs.includes('take') && (
        <TakeAlert alertId={alert.id} action={actions.take} />
      )}
      <AlertVerbs alert={alert} now={now} actions={actions} />
      <TakeNext action={actions.takeNext} variant="default" />
    </>
  )
}

function AlertHits({ alert, actions }: Pick<AlertPageProps, 'alert' | 'actions'>) {
  const t = useTranslations('alerts.detail')
  const { screening, hits, doubts } = alert
  const first = hits.find(({ kind }) => kind === 'name')
  return (
    <Panel
      title={t('hits')}
      aside={
        screening === null
          ? undefined
          : t('hitsAside', { matcher: screening.matcherVersion, policy: screening.policyVersion })
      }
    >
      {hits.length === 0
        ? t('noHits')
        : hits.map((hit) => (
            <HitCard key={hit.id} hit={hit}>
              {hit.kind === 'name' && (
                <HitVerdictBar
                  hitId={hit.id}
                  alertId={alert.id}
                  given={hit.verdict}
                  first={hit.id === first?.id}
                  action={alert.status === 'cleared' ? null : (actions?.judge ?? null)}
                />
              )}
            </HitCard>
          ))}
      <DoubtNote doubts={doubts} />
    </Panel>
  )
}
