import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import type { CustomerListFilter } from '#lib/queries/customers/customer-list.ts'
import { paths } from '#lib/web/paths.ts'

const RISKS = ['high', 'medium', 'low'] as const
const STATUSES = ['frozen', 'active', 'closed'] as const
const KINDS = ['person', 'corporation'] as const

/** The filters of the customers; each is a link, so that the URL holds the view. */
export function CustomerFilters({ filter }: { filter: CustomerListFilter }) {
  const t = useTranslations('customers')
  const common = useTranslations('common.filter')
  const { href, toggled } = filterLinks<
    Record<'status' | 'kind' | 'riskRating' | 'text' | 'sort' | 'direction', string | null>
  >(paths.customers, {
    status: filter.status.join(','),
    kind: filter.kind.join(','),
    riskRating: filter.riskRating.join(','),
    text: filter.text,
    sort: filter.sort === 'created' ? null : filter.sort,
    direction: filter.direction,
  })
  return (
    <>
      {RISKS.map((risk) => (
        <ChoiceChip
          key={risk}
          label={t(`fact.riskRating.${risk}`)}
          chosen={filter.riskRating.includes(risk)}
          href={href({ riskRating: toggled(filter.riskRating, risk) })}
        />
      ))}
      {STATUSES.map((status) => (
        <ChoiceChip
          key={status}
          label={t(`fact.status.${status}`)}
          chosen={filter.status.includes(status)}
          href={href({ status: toggled(filter.status, status) })}
        />
      ))}
      {KINDS.map((kind) => (
        <ChoiceChip
          key={kind}
          label={t(`fact.kind.${kind}`)}
          chosen={filter.kind.includes(kind)}
          href={href({ kind: toggled(filter.kind, kind) })}
        />
      ))}
      {filter.text !== null && (
        <FilterChip
          label={`“${filter.text}”`}
          href={href({ text: null })}
          removeLabel={common('remove', { label: filter.text })}
        />
      )}
      <FilterText label={t('filter.text')} name="text" />
    </>
  )
}
