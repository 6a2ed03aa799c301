import { useTranslations } from 'next-intl'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import type { WalletListFilter } from '#lib/queries/wallets/wallet-list.ts'
import { paths } from '#lib/web/paths.ts'

/** Address spaces in which the exchange's chains live. */
const FAMILIES = [
  'bitcoin',
  'evm',
  'xrpl',
  'tron',
  'solana',
  'stellar',
  'litecoin',
  'bitcoin-cash',
  'dogecoin',
] as const

/** The filters of the wallets; each is a link, so that the URL holds the view. */
export function WalletFilters({ filter }: { filter: WalletListFilter }) {
  const t = useTranslations('wallets')
  const chains = useTranslations('common.chain')
  const common = useTranslations('common.filter')
  const { href, toggled } = filterLinks<Record<'family' | 'listed' | 'tagged' | 'text', string | null>>(
    paths.wallets,
    {
      family: filter.family.join(','),
      listed: filter.listed ? '1' : null,
      tagged: filter.tagged ? '1' : null,
      text: filter.text,
    },
  )
  return (
    <>
      <ChoiceChip
        label={t('filter.listed')}
        chosen={filter.listed}
        href={href({ listed: filter.listed ? null : '1' })}
      />
      <ChoiceChip
        label={t('filter.tagged')}
        chosen={filter.tagged}
        href={href({ tagged: filter.tagged ? null : '1' })}
      />
      {FAMILIES.map((family) => (
        <ChoiceChip
          key={family}
          label={chains(family)}
          chosen={filter.family.includes(family)}
          href={href({ family: toggled(filter.family, family) })}
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
