'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { CaseActions, WorksheetDraft } from '#components/cases/case-actions.ts'
import type { DecisionFacts } from '#components/cases/decision-facts.ts'
import { ProposalForm } from '#components/cases/proposal-form.tsx'
import { WorksheetForm } from '#components/cases/worksheet-form.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
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
  const [draft, setDraft] = useState<WorksheetDraft>(() => draftOf(worksheet))
  const saved = draftOf(worksheet)
  const changed = FIELDS.some((field) => trimmed(draft[field]) !== trimmed(saved[field]))
  useWarnBeforeLeaving(changed)
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

/** Words that are not saved are not lost by a closed tab without a question. */
function useWarnBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [changed])
}

/** Blanks at the ends are not kept, so they are no change. */
function trimmed(value: WorksheetDraft[keyof WorksheetDraft]) {
  return typeof value === 'string' ? value.trim() : value
}
