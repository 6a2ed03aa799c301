import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { FilterText } from '#components/ui/filter-text.tsx'
import { REPORT_STATUSES } from '#lib/core/reports/transitions.ts'
import type { ReportListFilter } from '#lib/queries/reports/report-list.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** The report list's filters; each is a link, so that the URL holds the view. */
export function ReportFilters({ filter }: { filter: ReportListFilter }) {
  const t = useTranslations('reports')
  const common = useTranslations('common')
  const now = { status: filter.status.join(','), text: filter.text }
  const href = (changes: { status?: string; text?: null }) => withQuery(paths.reports, { ...now, ...changes })
  return (
    <>
      {REPORT_STATUSES.map((status) => {
        const chosen = filter.status.includes(status)
        const rest = filter.status.filter((other) => other !== status)
        return (
          <ChoiceChip
            key={status}
            label={t(`status.${status}`)}
            chosen={chosen}
            href={href({ status: (chosen ? rest : [...rest, status]).join(',') })}
          />
        )
      })}
      {filter.text !== null && (
        <FilterChip
          label={`“${filter.text}”`}
          href={href({ text: null })}
          removeLabel={common('filter.remove', { label: filter.text })}
        />
      )}
      <FilterText label={t('filter.text')} name="text" />
    </>
  )
}
