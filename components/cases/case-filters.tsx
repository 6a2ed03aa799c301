import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { CASE_STATUSES } from '#lib/core/cases/transitions.ts'
import type { CaseListFilter } from '#lib/queries/cases/case-list.ts'
import { paths } from '#lib/web/paths.ts'

/** The case list's filters; each is a link, so that the URL holds the view. */
export function CaseFilters({ filter }: { filter: CaseListFilter }) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const { href, toggled } = filterLinks<
    Record<'severity' | 'status' | 'assignee' | 'text' | 'sort' | 'direction', string | null>
  >(paths.cases, {
    severity: filter.severity.join(','),
    status: filter.status.join(','),
    assignee: filter.assignee === 'anyone' ? null : filter.assignee,
    text: filter.text,
    sort: filter.sort === 'due' ? null : filter.sort,
    direction: filter.direction ?? null,
  })
  return (
    <>
      {CASE_STATUSES.map((status) => (
        <ChoiceChip
          key={status}
          label={t(`status.${status}`)}
          chosen={filter.status.includes(status)}
          href={href({ status: toggled(filter.status, status) })}
        />
      ))}
      {SEVERITIES.map((severity) => (
        <ChoiceChip
          key={severity}
          label={common(`severity.${severity}`)}
          chosen={filter.severity.includes(severity)}
          href={href({ severity: toggled(filter.severity, severity) })}
        />
      ))}
      <ChoiceChip
        label={t('filter.mine')}
        chosen={filter.assignee === 'me'}
        href={href({ assignee: filter.assignee === 'me' ? null : 'me' })}
      />
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
