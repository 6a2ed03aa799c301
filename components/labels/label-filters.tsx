import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import { WALLET_CATEGORIES, WALLET_CATEGORY_IDS } from '#lib/core/wallets/categories.ts'
import { LABEL_SOURCE_KINDS } from '#lib/core/wallets/label.ts'
import type { LabelSourceFilter } from '#lib/queries/labels/label-source-detail.ts'
import type { LabelSourcesFilter } from '#lib/queries/labels/label-sources.ts'
import { paths } from '#lib/web/paths.ts'

/** Which kinds of packs are shown. */
export function LabelKindFilters({ filter }: { filter: LabelSourcesFilter }) {
  const t = useTranslations('labels')
  const { href, toggled } = filterLinks<{ kind: string | null }>(paths.labels, {
    kind: filter.kind.join(','),
  })
  return LABEL_SOURCE_KINDS.map((kind) => (
    <ChoiceChip
      key={kind}
      label={t(`kind.${kind}`)}
      chosen={filter.kind.includes(kind)}
      href={href({ kind: toggled(filter.kind, kind) })}
    />
  ))
}

/** Categories that say something grave: those one looks for. */
const GRAVE = WALLET_CATEGORY_IDS.filter((id) => WALLET_CATEGORIES[id].severity === 'critical')

/** Search and filters of a pack's labels. */
export function LabelFilters({ sourceId, filter }: { sourceId: string; filter: LabelSourceFilter }) {
  const t = useTranslations('labels')
  const common = useTranslations('common.filter')
  const now = {
    category: filter.category.join(','),
    text: filter.text,
    version: filter.version === null ? null : String(filter.version),
  }
  const { href, toggled } = filterLinks<Record<'category' | 'text' | 'version', string | null>>(
    paths.labelSource(sourceId),
    now,
  )
  return (
    <>
      <FilterText label={t('filter.text')} name="text" />
      {filter.text !== null && (
        <FilterChip
          label={`“${filter.text}”`}
          href={href({ text: null })}
          removeLabel={common('remove', { label: filter.text })}
        />
      )}
      {GRAVE.map((category) => (
        <ChoiceChip
          key={category}
          label={t(`category.${category}`)}
          chosen={filter.category.includes(category)}
          href={href({ category: toggled(filter.category, category) })}
        />
      ))}
    </>
  )
}
