import { useTranslations } from 'next-intl'
import { ActivityChart } from '#components/alerts/activity-chart.tsx'
import { HitCard } from '#components/alerts/hit-card.tsx'
import type { CaseActions } from '#components/cases/case-actions.ts'
import { CaseDecisionTab } from '#components/cases/case-decision-tab.tsx'
import type { CaseTab } from '#components/cases/case-header.tsx'
import { CaseAlerts, CaseSurroundings } from '#components/cases/case-related.tsx'
import { CaseTimeline } from '#components/cases/case-timeline.tsx'
import { CaseTransactions } from '#components/cases/case-transactions.tsx'
import { EvidenceList } from '#components/cases/evidence-list.tsx'
import { CaseNoteForm, NoteList } from '#components/cases/note-list.tsx'
import { ScreeningList } from '#components/cases/screening-list.tsx'
import { DoubtNote } from '#components/screening/doubtful-names.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Column, Columns } from '#components/ui/page-body.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { GraphList } from '#components/wallets/graph/graph-list.tsx'
import type { CaseDetail } from '#lib/queries/cases/case-detail.ts'

interface CaseTabProps {
  readonly file: CaseDetail
  readonly actions: CaseActions | null
  readonly now: string
  readonly mayKnowReports: boolean
}

/** One part of the case, as the tabs name it. */
export function CaseTabView({ tab, ...props }: CaseTabProps & { tab: CaseTab }) {
  switch (tab) {
    case 'decision':
      return <CaseDecisionTab file={props.file} actions={props.actions} now={props.now} />
    case 'evidence':
      return <EvidenceTab file={props.file} />
    case 'timeline':
      return (
        <Panel>
          <CaseTimeline history={props.file} />
        </Panel>
      )
    case 'transactions':
      return <TransactionsTab {...props} />
    case 'notes':
      return <NotesTab {...props} />
    case 'related':
      return (
        <Columns layout="main-side">
          <Column>
            <CaseAlerts file={props.file} addAlert={props.actions?.addAlert ?? null} />
          </Column>
          <Column>
            <CaseSurroundings file={props.file} mayKnowReports={props.mayKnowReports} />
          </Column>
        </Columns>
      )
  }
}

function EvidenceTab({ file }: { file: CaseDetail }) {
  const t = useTranslations('cases')
  return (
    <Columns layout="even">
      <Column>
        <Panel title={t('evidence.title')} aside={<MonoAddress value={file.evidenceDigest} short />}>
          <EvidenceList evidence={file.evidence} />
        </Panel>
        {file.evidence.graphs !== undefined && <GraphList graphs={file.evidence.graphs} />}
        <Panel title={t('evidence.screenings')}>
          <ScreeningList screenings={file.evidence.screenings} />
        </Panel>
      </Column>
      <Column>
        <Panel title={t('evidence.hits')}>
          {file.hits.length === 0 ? (
            <p>{t('evidence.noHits')}</p>
          ) : (
            file.hits.map((hit) => <HitCard key={hit.id} hit={hit} />)
          )}
          <DoubtNote doubts={file.doubts} />
        </Panel>
      </Column>
    </Columns>
  )
}

function TransactionsTab({ file, now }: CaseTabProps) {
  const t = useTranslations('cases.transactions')
  return (
    <>
      <Panel flush>
        <CaseTransactions rows={file.transactions} />
      </Panel>
      <Panel title={t('activity')} minHeight={180}>
        <ActivityChart days={file.activity} until={now} />
      </Panel>
    </>
  )
}

function NotesTab({ file, actions }: CaseTabProps) {
  const may = actions !== null && file.verbs.includes('add-note')
  return (
    <Panel>
      {may && <CaseNoteForm caseId={file.id} action={actions.addNote} />}
      <NoteList caseId={file.id} notes={file.notes} supersede={may ? actions.supersedeNote : null} />
    </Panel>
  )
}
