'use client'

import { useTranslations } from 'next-intl'
import type { CaseActions, WorksheetDraft } from '#components/cases/case-actions.ts'
import type { DecisionFacts } from '#components/cases/decision-facts.ts'
import { ProposalForm } from '#components/cases/proposal-form.tsx'
import { WorksheetForm } from '#components/cases/worksheet-form.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { useDraft } from '#components/ui/use-draft.ts'
import type { WorksheetRow } from '#lib/queries/cases/case-detail.ts'

interface DecideFormsProps {
  readonly caseId: string
  readonly worksheet: WorksheetRow | null
  readonly facts: DecisionFacts
  readonly evidenceDigest: string
  readonly save: CaseActions['saveWorksheet']
  /** Null for those who may not propose. */
  readonly propose: CaseActions['propose'] | null
}

/** Worksheet and proposal together: the proposal knows whether the worksheet's words are saved. */
export function DecideForms({ caseId, worksheet, facts, evidenceDigest, save, propose }: DecideFormsProps) {
  const t = useTranslations('cases')
  const { draft, setDraft, changed } = useDraft(`worksheet:${caseId}`, draftOf(worksheet), sameWorksheet)
  return (
    <>
      <Panel
        id="worksheet"
        title={t('worksheet.title')}
        aside={
          <>
            {worksheet !== null && (
              <StatusBadge>{t('worksheet.version', { version: worksheet.version })}</StatusBadge>
            )}
            {facts.highRisk && <StatusBadge tone="accent">{t('worksheet.highRisk')}</StatusBadge>}
          </>
        }
      >
        <WorksheetForm
          caseId={caseId}
          draft={draft}
          onDraft={setDraft}
          changed={changed}
          highRisk={facts.highRisk}
          action={save}
        />
      </Panel>
      {propose !== null && (
        <Panel id="proposal" title={t('proposal.title')}>
          <ProposalForm
            caseId={caseId}
            facts={facts}
            evidenceDigest={evidenceDigest}
            worksheet={worksheet}
            unsaved={changed}
            action={propose}
          />
        </Panel>
      )}
    </>
  )
}

const FIELDS = [
  'otherCustomers',
  'sameCustomer',
  'cddConsistency',
  'method',
  'inquiry',
  'riskReport',
  'suspicious',
] as const satisfies readonly (keyof WorksheetDraft)[]

function draftOf(worksheet: WorksheetRow | null): WorksheetDraft {
  return {
    otherCustomers: worksheet?.otherCustomers ?? '',
    sameCustomer: worksheet?.sameCustomer ?? '',
    cddConsistency: worksheet?.cddConsistency ?? '',
    method: worksheet?.method ?? '',
    inquiry: worksheet?.inquiry ?? '',
    riskReport: worksheet?.riskReport ?? '',
    suspicious: worksheet?.suspicious ?? null,
  }
}

function sameWorksheet(a: WorksheetDraft, b: WorksheetDraft): boolean {
  return FIELDS.every((field) => trimmed(a[field]) === trimmed(b[field]))
}

/** Blanks at the ends are not kept, so they are no change. */
function trimmed(value: WorksheetDraft[keyof WorksheetDraft]) {
  return typeof value === 'string' ? value.trim() : value
}
