import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActivityChart } from '#components/alerts/activity-chart.tsx'
import classes from '#components/cases/approval-panel.module.css'
import { ApprovalPanel } from '#components/cases/approval-panel.tsx'
import type { CaseActions } from '#components/cases/case-actions.ts'
import { AddableAlerts } from '#components/cases/case-related.tsx'
import { CaseTimeline } from '#components/cases/case-timeline.tsx'
import { ChangeNotice } from '#components/cases/change-notice.tsx'
import { DecideForms } from '#components/cases/decide-forms.tsx'
import { decisionFacts } from '#components/cases/decision-facts.ts'
import { DecisionPanel } from '#components/cases/decision-view.tsx'
import { evidenceItems } from '#components/cases/evidence-items.ts'
import { EvidenceList } from '#components/cases/evidence-list.tsx'
import { CaseNoteForm } from '#components/cases/note-list.tsx'
import { WorksheetView } from '#components/cases/worksheet-view.tsx'
import { Column, Columns } from '#components/ui/page-body.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** Entries of the history beside the decision; the whole stands in its own tab. */
const RECENT = 12

interface CaseDecisionTabProps {
  readonly file: CaseDetail
  /** Null for those who only read. */
  readonly actions: CaseActions | null
  readonly now: string
}

/** Decide on the left, evidence in the middle, history on the right; what changed since stands above everything. */
export function CaseDecisionTab({ file, actions, now }: CaseDecisionTabProps) {
  const waiting = file.status === 'proposed' ? (file.decisions[0] ?? null) : null
  return (
    <>
      {waiting !== null && (
        <ChangeNotice changes={file.changedSince} before={waiting.evidence} after={file.evidence} />
      )}
      <Columns layout="case">
        <Column>
          <Decide file={file} actions={actions} />
        </Column>
        <Column sticky>
          <SeenEvidence file={file} />
          {waiting !== null && <Approve file={file} waiting={waiting} actions={actions} />}
          <Activity file={file} until={now} />
        </Column>
        <Column sticky>
          <History file={file} actions={actions} />
        </Column>
      </Columns>
    </>
  )
}

type PartProps = Omit<CaseDecisionTabProps, 'now'>

function Decide({ file, actions }: PartProps) {
  const t = useTranslations('cases.worksheet')
  const facts = decisionFacts(file.evidence, file.customer)
  const editable = actions !== null && file.verbs.includes('save-worksheet')
  if (editable) {
    return (
      <>
        {file.status === 'returned' && <DecisionPanel decisions={file.decisions} />}
        {file.addableAlerts.length > 0 && (
          <AddableAlerts file={file} addAlert={actions.addAlert} dated={false} />
        )}
        <DecideForms
          caseId={file.id}
          worksheet={file.worksheet}
          facts={facts}
          evidenceDigest={file.evidenceDigest}
          save={actions.saveWorksheet}
          propose={file.verbs.includes('propose-decision') ? actions.propose : null}
        />
      </>
    )
  }
  return (
    <>
      <Panel
        title={t('title')}
        aside={facts.highRisk ? <StatusBadge tone="accent">{t('highRisk')}</StatusBadge> : undefined}
      >
        {file.worksheet === null ? <p>{t('none')}</p> : <WorksheetView worksheet={file.worksheet} />}
      </Panel>
      <DecisionPanel decisions={file.decisions} />
    </>
  )
}

/** While a decision waits and after it, exactly what its proposer saw; before that, the evidence as it stands. */
function SeenEvidence({ file }: { file: CaseDetail }) {
  const t = useTranslations('cases')
  const [newest] = file.decisions
  const judged = ['proposed', 'approved', 'closed'].includes(file.status) ? newest : undefined
  const changes = file.changedSince.length
  return (
    <Panel
      title={t(judged === undefined ? 'evidence.title' : 'evidence.titleSeen')}
      aside={
        file.status === 'proposed' ? (
          <StatusBadge tone={changes === 0 ? 'done' : 'critical'}>
            {changes === 0 ? `● ${t('change.none')}` : t('change.some', { count: changes })}
          </StatusBadge>
        ) : (
          <Link href={paths.caseTab(formatCaseNumber(file), 'evidence')}>{t('evidence.all')}</Link>
        )
      }
    >
      <EvidenceList evidence={judged?.evidence ?? file.evidence} />
    </Panel>
  )
}

function Approve({ file, waiting, actions }: PartProps & { waiting: CaseDetail['decisions'][number] }) {
  const t = useTranslations('cases.approval')
  const may = actions !== null && file.verbs.includes('approve-decision')
  return (
    <Panel title={t('title')} id="approval">
      {may ? (
        <ApprovalPanel
          caseId={file.id}
          decisionId={waiting.id}
          actions={waiting.actions}
          evidenceDigest={file.evidenceDigest}
          evidenceCount={evidenceItems(waiting.evidence).length}
          changed={file.changedSince.length > 0}
          facts={decisionFacts(file.evidence, file.customer)}
          approve={actions.approve}
          sendBack={actions.return}
        />
      ) : (
        <p className={classes.waiting}>{t(file.proposedByMe ? 'mine' : 'notApprover')}</p>
      )}
    </Panel>
  )
}

/** What the customer did in the last 90 days: what comparison ロ is written from. */
function Activity({ file, until }: { file: CaseDetail; until: string }) {
  const t = useTranslations('cases.transactions')
  return (
    <Panel title={t('activity')} minHeight={180}>
      <ActivityChart days={file.activity} until={until} />
    </Panel>
  )
}

function History({ file, actions }: PartProps) {
  const t = useTranslations('cases')
  return (
    <Panel
      title={t('timeline.title')}
      aside={<Link href={paths.caseTab(formatCaseNumber(file), 'timeline')}>{t('timeline.all')}</Link>}
    >
      {actions !== null && file.verbs.includes('add-note') && (
        <details className={classes.writeNote}>
          <summary>{t('notes.add')}</summary>
          <CaseNoteForm caseId={file.id} action={actions.addNote} />
        </details>
      )}
      <CaseTimeline history={file} limit={RECENT} />
    </Panel>
  )
}
