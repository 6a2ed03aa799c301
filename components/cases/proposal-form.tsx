'use client'

import { useTranslations } from 'next-intl'
import type { CaseActions } from '#components/cases/case-actions.ts'
import { ACTION_TONES, type DecisionFacts } from '#components/cases/decision-facts.ts'
import classes from '#components/cases/proposal-form.module.css'
import { ReasonPicker } from '#components/cases/reason-picker.tsx'
import { useDecisionWords } from '#components/cases/use-decision-words.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { SeverityShape } from '#components/ui/severity-shape.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { useDraft } from '#components/ui/use-draft.ts'
import { actionProblems, DECISION_ACTIONS, type DecisionAction } from '#lib/core/cases/actions.ts'
import { DECISION_LIMITS } from '#lib/core/cases/decision.ts'
import type { DecisionReason } from '#lib/core/cases/reason-codes.ts'
import type { WorksheetMethod } from '#lib/core/cases/worksheet.ts'

interface ProposalFormProps {
  readonly caseId: string
  readonly facts: DecisionFacts
  readonly evidenceDigest: string
  /** The saved worksheet that the proposal will stand on. */
  readonly worksheet: { readonly suspicious: boolean; readonly method: WorksheetMethod } | null
  /** The worksheet's form holds words that are not saved. */
  readonly unsaved: boolean
  readonly action: CaseActions['propose']
}

interface ProposalDraft {
  readonly actions: readonly DecisionAction[]
  readonly reasons: readonly DecisionReason[]
  readonly rationale: string
}
const NOTHING_PROPOSED: ProposalDraft = { actions: [], reasons: [], rationale: '' }

/** Putting a decision forward: actions with what each will do, reasons the evidence supports, why, and what is missing. */
export function ProposalForm({
  caseId,
  facts,
  evidenceDigest,
  worksheet,
  unsaved,
  action,
}: ProposalFormProps) {
  const t = useTranslations('cases')
  const words = useDecisionWords()
  const { draft, setDraft, forget } = useDraft(`proposal:${caseId}`, NOTHING_PROPOSED)
  const { actions, reasons, rationale } = draft
  const { run, busy, message, fields } = useAction(action)
  const problems = useProblems({ actions, reasons, rationale, facts, worksheet, unsaved })
  const toggle = (one: DecisionAction) =>
    setDraft({
      ...draft,
      actions: DECISION_ACTIONS.filter((other) => actions.includes(other) !== (other === one)),
    })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (problems.length === 0)
          run({ caseId, actions, reasonCodes: reasons, rationale, evidenceDigest }, forget)
      }}
    >
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('proposal.actions')}</legend>
        {DECISION_ACTIONS.filter((one) => one !== 'unfreeze' || facts.frozen).map((one) => (
          <label key={one} className={classes.toggle} data-tone={ACTION_TONES[one]}>
            <input type="checkbox" checked={actions.includes(one)} onChange={() => toggle(one)} />
            <strong>{t(`action.${one}`)}</strong>
            <span className={classes.effect}>{words.effect(one, facts)}</span>
          </label>
        ))}
      </fieldset>
      <ReasonPicker
        kinds={facts.kinds}
        chosen={reasons}
        onChange={(next) => setDraft({ ...draft, reasons: next })}
      />
      <TextArea
        id="proposal-rationale"
        label={t('proposal.rationale')}
        hint={t('proposal.rationaleHint')}
        value={rationale}
        error={fields.rationale}
        rows={4}
        maxLength={DECISION_LIMITS.rationaleMax}
        onChange={(event) => setDraft({ ...draft, rationale: event.currentTarget.value })}
      />
      <Problems problems={problems} />
      <FormError message={message} />
      <div className={classes.foot}>
        <Button type="submit" variant="primary" disabled={busy || problems.length > 0}>
          {t('proposal.submit')}
        </Button>
        <p className={classes.hint}>{t('proposal.next')}</p>
      </div>
    </form>
  )
}

function Problems({ problems }: { problems: readonly string[] }) {
  const t = useTranslations('cases.problem')
  return (
    <div aria-live="polite">
      {problems.length === 0 ? (
        <p className={classes.ready}>
          <SeverityShape severity="done" />
          {t('ready')}
        </p>
      ) : (
        <section className={classes.problems}>
          <h3>{t('title')}</h3>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Everything that keeps the proposal from standing, in words: the law's table first, then what is not filled in. */
function useProblems(
  form: Pick<ProposalFormProps, 'facts' | 'worksheet' | 'unsaved'> & ProposalDraft,
): readonly string[] {
  const t = useTranslations('cases.problem')
  const words = useDecisionWords()
  const { facts, worksheet, actions, reasons } = form
  const found: string[] = []
  if (worksheet === null) found.push(t('worksheet_missing'))
  else if (facts.highRisk && worksheet.method !== '27-ha-high-risk') found.push(t('method_not_high_risk'))
  if (form.unsaved && worksheet !== null) found.push(t('worksheet_unsaved'))
  const contradictions = actionProblems({
    actions,
    reasons,
    suspicious: worksheet?.suspicious ?? false,
    heldTransactions: facts.heldTransactions,
    customerFrozen: facts.frozen,
  })
  for (const one of contradictions) {
    // Without a worksheet its conclusion is not known yet; that it is missing has been said.
    if (worksheet === null && one.problem === 'needs_suspicion') continue
    found.push(words.problem(one))
  }
  if (reasons.length === 0) found.push(t('no_reason_code'))
  if (form.rationale.trim().length < DECISION_LIMITS.rationaleMin)
    found.push(t('rationale_short', { min: DECISION_LIMITS.rationaleMin }))
  return [...new Set(found)]
}
