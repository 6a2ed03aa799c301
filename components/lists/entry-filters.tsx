import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { FilterText } from '#components/ui/filter-text.tsx'
import { ENTITY_KINDS } from '#lib/core/lists/listed-entity.ts'
import type { ListDetailFilter } from '#lib/queries/lists/list-detail.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

/** Search and filters of a list's entries; every choice is a link, so that the URL holds the view. */
export function EntryFilters({ sourceId, filter }: { sourceId: string; filter: ListDetailFilter }) {
  const t = useTranslations('lists.entry')
  const common = useTranslations('common.filter')
  const now = {
    text: filter.text,
    kind: filter.kind.join(','),
    wallets: filter.wallets ? '1' : null,
  }
  const href = (changes: Partial<Record<'text' | 'kind' | 'wallets', string | null>>) =>
    withQuery(paths.list(sourceId), { ...now, ...changes })
  return (
    <>
      <FilterText label={t('search')} name="text" />
      {filter.text !== null && (
        <FilterChip
          label={`“${filter.text}”`}
          href={href({ text: null })}
          removeLabel={common('remove', { label: filter.text })}
        />
      )}
      {ENTITY_KINDS.map((kind) => {
        const chosen = filter.kind.includes(kind)
        const next = chosen ? filter.kind.filter((one) => one !== kind) : [...filter.kind, kind]
        return (
          <ChoiceChip
            key={kind}
            label={t(`kind.${kind}`)}
            chosen={chosen}
            href={href({ kind: next.join(',') })}
          />
        )
      })}
      <ChoiceChip
        label={t('withWallets')}
        chosen={filter.wallets}
        href={href({ wallets: filter.wallets ? null : '1' })}
      />
    </>
  )
}
