'use client'

import { useTranslations } from 'next-intl'
import type { CaseActions, WorksheetDraft } from '#components/cases/case-actions.ts'
import { ChoiceGroup } from '#components/cases/choice-group.tsx'
import classes from '#components/cases/worksheet-form.module.css'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { WORKSHEET_LIMITS, WORKSHEET_METHODS } from '#lib/core/cases/worksheet.ts'

const COMPARISONS = ['otherCustomers', 'sameCustomer', 'cddConsistency'] as const

interface WorksheetFormProps {
  readonly caseId: string
  readonly draft: WorksheetDraft
  readonly onDraft: (draft: WorksheetDraft) => void
  readonly changed: boolean
  /** A customer rated high is judged by method 27-ハ. */
  readonly highRisk: boolean
  readonly action: CaseActions['saveWorksheet']
}

/** The statutory comparison as a form: イ, ロ, ハ, the method, what was asked, the risk report, the conclusion. */
export function WorksheetForm({ caseId, draft, onDraft, changed, highRisk, action }: WorksheetFormProps) {
  const t = useTranslations('cases.worksheet')
  const { run, busy, message, fields } = useAction(action)
  const set = (change: Partial<WorksheetDraft>) => onDraft({ ...draft, ...change })
  const area = (field: (typeof COMPARISONS)[number] | 'inquiry' | 'riskReport', min: number | null) => (
    <Area
      field={field}
      value={draft[field]}
      min={min}
      error={fields[field]}
      onChange={(value) => set({ [field]: value })}
    />
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run({ caseId, ...draft })
      }}
    >
      <p className={classes.lead}>{t('lead')}</p>
      {COMPARISONS.map((field) => (
        <div key={field}>{area(field, WORKSHEET_LIMITS.comparisonMin)}</div>
      ))}
      <ChoiceGroup
        name="method"
        legend={t('method')}
        {...(highRisk ? { hint: t('methodRequired') } : {})}
        error={fields.method}
        value={draft.method}
        onChange={(method) => set({ method })}
        choices={WORKSHEET_METHODS.map((method) => ({
          value: method,
          label: t(`methodOf.${method}`),
          note: t(`methodNote.${method}`),
          disabled: highRisk && method !== '27-ha-high-risk',
        }))}
      />
      {draft.method === '27-ha-high-risk' && area('inquiry', WORKSHEET_LIMITS.inquiryMin)}
      {area('riskReport', null)}
      <ChoiceGroup
        name="suspicious"
        legend={t('suspicious')}
        hint={t('suspiciousHint')}
        error={fields.suspicious === undefined ? undefined : t('required')}
        value={draft.suspicious === null ? null : draft.suspicious ? 'yes' : 'no'}
        onChange={(value) => set({ suspicious: value === 'yes' })}
        choices={[
          { value: 'yes', label: t('suspiciousYes') },
          { value: 'no', label: t('suspiciousNo') },
        ]}
      />
      <FormError message={message} />
      <div className={classes.foot}>
        <Button type="submit" disabled={busy || !changed}>
          {t('save')}
        </Button>
        {changed && <span className={classes.unsaved}>{t('unsaved')}</span>}
      </div>
    </form>
  )
}

function Area({
  field,
  value,
  min,
  error,
  onChange,
}: {
  field: (typeof COMPARISONS)[number] | 'inquiry' | 'riskReport'
  value: string
  min: number | null
  error: string | undefined
  onChange: (value: string) => void
}) {
  const t = useTranslations('cases.worksheet')
  const count = value.trim().length
  return (
    <div className={classes.form}>
      <TextArea
        id={`worksheet-${field}`}
        label={t(field)}
        hint={t(`${field}Hint`)}
        value={value}
        error={error}
        rows={field === 'riskReport' ? 1 : 3}
        maxLength={field === 'riskReport' ? WORKSHEET_LIMITS.riskReportMax : WORKSHEET_LIMITS.comparisonMax}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {min !== null && (
        <p className={classes.count} data-short={count < min || undefined}>
          {count < min ? t('charsMin', { count, min }) : t('chars', { count })}
        </p>
      )}
    </div>
  )
}
