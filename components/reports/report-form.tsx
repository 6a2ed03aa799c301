'use client'

import { useTranslations } from 'next-intl'
import { FilingSection } from '#components/reports/filing-section.tsx'
import type { ReportActions } from '#components/reports/report-actions.ts'
import { editOf } from '#components/reports/report-edit.ts'
import classes from '#components/reports/report-form.module.css'
import { SubjectsSection } from '#components/reports/subjects-section.tsx'
import { SuspicionSection } from '#components/reports/suspicion-section.tsx'
import { TransactionsSection } from '#components/reports/transactions-section.tsx'
import { useProblemWords } from '#components/reports/use-problem-words.ts'
import { Button } from '#components/ui/button.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { useDraft } from '#components/ui/use-draft.ts'
import { applyStrEdit, type StrEdit } from '#lib/core/reports/str.ts'
import { validateStr } from '#lib/core/reports/validate-str.ts'
import type { ReportDetail } from '#lib/queries/reports/report-detail.ts'

interface ReportFormProps {
  readonly report: Pick<ReportDetail, 'id' | 'revision' | 'model' | 'problems' | 'verbs'>
  /** Null for those who only read. */
  readonly actions: Pick<ReportActions, 'revise' | 'submit'> | null
  /** The day in Japan, `YYYY-MM-DD`, by which dates are judged while typing. */
  readonly today: string
}

/** The report in the order of the forms: 届出票, 取引時確認・口座等情報, 取引内容, 届出理由; inputs while it is a draft. */
export function ReportForm({ report, actions, today }: ReportFormProps) {
  const problem = useProblemWords()
  const editable = actions !== null && report.verbs.includes('revise')
  const {
    draft: edit,
    setDraft: setEdit,
    changed,
  } = useDraft<StrEdit>(editable ? `report:${report.id}` : null, editOf(report.model))
  const problems = editable ? validateStr(applyStrEdit(report.model, edit), today) : []
  const source = {
    editable,
    errorAt: (pointer: string) => {
      const found = problems.find((one) => one.pointer === pointer)
      return found === undefined ? undefined : problem(found).text
    },
  }
  const section = {
    source,
    model: report.model,
    edit,
    onEdit: (change: Partial<StrEdit>) => setEdit((now) => ({ ...now, ...change })),
  }
  return (
    <div className={classes.form}>
      <FilingSection {...section} />
      <SubjectsSection {...section} />
      <TransactionsSection {...section} />
      <SuspicionSection {...section} />
      {editable && (
        <Foot
          report={report}
          actions={actions}
          edit={edit}
          changed={changed}
          onReset={() => setEdit(editOf(report.model))}
        />
      )}
    </div>
  )
}

/** Saving makes a new revision; only what is saved and lacks nothing can be submitted. */
function Foot({
  report,
  actions,
  edit,
  changed,
  onReset,
}: {
  report: ReportFormProps['report']
  actions: NonNullable<ReportFormProps['actions']>
  edit: StrEdit
  changed: boolean
  onReset: () => void
}) {
  const t = useTranslations('reports')
  const common = useTranslations('common')
  const revising = useAction(actions.revise)
  const submitting = useAction(actions.submit)
  const busy = revising.busy || submitting.busy
  const { id: reportId, revision } = report
  const cleaned: StrEdit = {
    ...edit,
    filing: { ...edit.filing, relatedFilings: edit.filing.relatedFilings.filter((one) => one !== '') },
  }
  return (
    <div className={classes.foot}>
      <Button
        variant={changed ? 'primary' : 'default'}
        disabled={busy || !changed}
        onClick={() => revising.run({ reportId, revision, edit: cleaned })}
      >
        {t('verb.revise')}
      </Button>
      <Button
        variant={changed ? 'default' : 'primary'}
        disabled={busy || changed || report.problems.length > 0 || !report.verbs.includes('submit')}
        onClick={() => submitting.run({ reportId, revision })}
      >
        {t('verb.submit')}
      </Button>
      {changed && (
        <>
          <Button variant="quiet" disabled={busy} onClick={onReset}>
            {common('cancel')}
          </Button>
          <span className={classes.unsaved}>{t('submit.unsaved')}</span>
        </>
      )}
      <FormError message={revising.message ?? submitting.message} />
      <FieldErrors fields={revising.fields} />
    </div>
  )
}

/** What the schema refused, field by field. */
function FieldErrors({ fields }: { fields: Readonly<Record<string, string>> }) {
  const entries = Object.entries(fields)
  if (entries.length === 0) return null
  return (
    <ul>
      {entries.map(([name, words]) => (
        <li key={name} className={classes.error}>
          <code>{name.replace(/^edit\./, '')}</code> {words}
        </li>
      ))}
    </ul>
  )
}
