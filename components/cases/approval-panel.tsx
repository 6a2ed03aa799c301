'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from '#components/cases/approval-panel.module.css'
import type { CaseActions } from '#components/cases/case-actions.ts'
import { ACTION_TONES, type DecisionFacts } from '#components/cases/decision-facts.ts'
import { ReturnDialog } from '#components/cases/return-dialog.tsx'
import { useDecisionWords } from '#components/cases/use-decision-words.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { CheckField, TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { usePageKeys } from '#components/ui/use-page-keys.ts'
import type { DecisionAction } from '#lib/core/cases/actions.ts'
import { DECISION_LIMITS } from '#lib/core/cases/decision.ts'

interface ApprovalPanelProps {
  readonly caseId: string
  readonly decisionId: string
  readonly actions: readonly DecisionAction[]
  /** Of the evidence that this page shows. */
  readonly evidenceDigest: string
  readonly evidenceCount: number
  /** The evidence is no longer what the proposer saw. */
  readonly changed: boolean
  readonly facts: DecisionFacts
  readonly approve: CaseActions['approve']
  readonly sendBack: CaseActions['return']
}

/** The second person's judgement: what will happen at once, two confirmations, approve or return. */
export function ApprovalPanel(props: ApprovalPanelProps) {
  const { caseId, decisionId, evidenceDigest, changed } = props
  const t = useTranslations('cases.approval')
  const [confirmed, setConfirmed] = useState({ evidence: false, secrecy: false })
  const [comment, setComment] = useState('')
  const [returning, setReturning] = useState(false)
  const { run, busy, message } = useAction(props.approve)
  const ready = confirmed.evidence && confirmed.secrecy && !changed && !busy
  const approve = () => ready && run({ caseId, decisionId, evidenceDigest, comment })
  usePageKeys({ 'mod+Enter': approve, r: () => setReturning(true) })
  return (
    <div className={classes.form}>
      <Effects actions={props.actions} facts={props.facts} />
      {changed && <FormError message={t('changed')} />}
      <CheckField
        label={t('evidenceSeen', { count: props.evidenceCount })}
        checked={confirmed.evidence}
        disabled={changed}
        onChange={(event) => setConfirmed({ ...confirmed, evidence: event.currentTarget.checked })}
      />
      <CheckField
        label={t(props.actions.includes('report') ? 'secrecy' : 'secrecyAny')}
        checked={confirmed.secrecy}
        disabled={changed}
        onChange={(event) => setConfirmed({ ...confirmed, secrecy: event.currentTarget.checked })}
      />
      <TextArea
        id="approval-comment"
        label={t('comment')}
        hint={t('commentHint')}
        rows={2}
        value={comment}
        maxLength={DECISION_LIMITS.commentMax}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <FormError message={message} />
      <div className={classes.foot}>
        <Button variant="primary" hotkey="Ctrl ↵" disabled={!ready} onClick={approve}>
          {t('approve')}
        </Button>
        <Button hotkey="R" onClick={() => setReturning(true)}>
          {t('return')}
        </Button>
        <span className={classes.aside}>{t('sameline')}</span>
      </div>
      {returning && (
        <ReturnDialog
          title={t('returnTitle')}
          inputOf={(text) => ({ caseId, decisionId, comment: text })}
          action={props.sendBack}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  )
}

function Effects({ actions, facts }: Pick<ApprovalPanelProps, 'actions' | 'facts'>) {
  const t = useTranslations('cases')
  const words = useDecisionWords()
  return (
    <section>
      <h3>{t('approval.effect')}</h3>
      <ul className={classes.effects}>
        {actions.map((action) => (
          <li key={action} data-tone={ACTION_TONES[action]}>
            <strong>{t(`action.${action}`)}</strong>
            <span>{words.effect(action, facts)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
