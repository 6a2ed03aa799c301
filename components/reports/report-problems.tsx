import { useTranslations } from 'next-intl'
import { fieldId } from '#components/reports/field-id.ts'
import classes from '#components/reports/report-side.module.css'
import { useProblemWords } from '#components/reports/use-problem-words.ts'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { FieldError } from '#lib/core/errors.ts'

/** What keeps the report from being submitted, each a link to its field. */
export function ReportProblems({ problems }: { problems: readonly FieldError[] }) {
  const t = useTranslations('reports')
  const words = useProblemWords()
  return (
    <Panel
      title={t('section.problems')}
      aside={
        <StatusBadge tone={problems.length === 0 ? 'done' : 'high'}>
          {t('problems.count', { count: problems.length })}
        </StatusBadge>
      }
    >
      {problems.length === 0 ? (
        <p className={classes.ready}>{t('problems.ready')}</p>
      ) : (
        <ul className={classes.list}>
          {problems.map((problem) => {
            const { label, text } = words(problem)
            return (
              <li key={`${problem.pointer} ${problem.code}`}>
                <a href={`#${fieldId(problem.pointer)}`}>{label}</a>　{text}
              </li>
            )
          })}
        </ul>
      )}
      <p className={classes.muted}>{t('problems.approvedOnce')}</p>
    </Panel>
  )
}
