import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import { PAIR_STANDINGS } from '#lib/core/screening/pair-standing.ts'
import type { ClearedPairFilter, ClearedPairList } from '#lib/queries/screening/cleared-pairs.ts'
import { paths } from '#lib/web/paths.ts'

/** How the clearings stand, each with its number, and whom they are about; every choice is a link. */
export function PairFilters({
  filter,
  counts,
}: {
  filter: ClearedPairFilter
  counts: ClearedPairList['counts']
}) {
  const t = useTranslations('memory')
  const common = useTranslations('common.filter')
  const inForce: Readonly<Record<'standing' | 'text' | 'customer' | 'sort', string | null>> = {
    standing: filter.standing.join(','),
    text: filter.text,
    customer: filter.customer,
    sort: filter.sort === 'cleared' ? null : filter.sort,
  }
  const { href, toggled } = filterLinks(paths.clearedPairs, inForce)
  return (
    <>
      {PAIR_STANDINGS.map((standing) => (
        <ChoiceChip
          key={standing}
          label={`${t(`standing.${standing}`)} ${counts[standing] ?? 0}`}
          chosen={filter.standing.includes(standing)}
          href={href({ standing: toggled(filter.standing, standing) })}
        />
      ))}
      {filter.text !== null && (
        <FilterChip
          label={`“${filter.text}”`}
          href={href({ text: null })}
          removeLabel={common('remove', { label: filter.text })}
        />
      )}
      {filter.customer !== null && (
        <FilterChip
          label={t('filter.customer')}
          href={href({ customer: null })}
          removeLabel={common('remove', { label: t('filter.customer') })}
        />
      )}
      <FilterText label={t('filter.text')} name="text" />
    </>
  )
}
