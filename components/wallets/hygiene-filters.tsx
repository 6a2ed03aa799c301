import { useTranslations } from 'next-intl'
import { ChoiceChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { HYGIENE_CODES } from '#lib/core/wallets/hygiene.ts'
import type { AddressHygiene, HygieneFilter } from '#lib/queries/wallets/address-hygiene.ts'
import { paths } from '#lib/web/paths.ts'

/** Which findings are shown, each with how many there are; those that were not found are left out. */
export function HygieneFilters({
  filter,
  counts,
}: {
  filter: HygieneFilter
  counts: AddressHygiene['counts']
}) {
  const t = useTranslations('wallets.hygiene')
  const { href, toggled } = filterLinks<{ code: string | null }>(paths.walletHygiene, {
    code: filter.code.join(','),
  })
  const shown = HYGIENE_CODES.filter((code) => counts[code] > 0 || filter.code.includes(code))
  return shown.map((code) => (
    <ChoiceChip
      key={code}
      label={t('counted', { code: t(`code.${code}`), count: counts[code] })}
      chosen={filter.code.includes(code)}
      href={href({ code: toggled(filter.code, code) })}
    />
  ))
}
