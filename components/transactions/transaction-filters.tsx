import { useTranslations } from 'next-intl'
import { DropDown } from '#components/ui/drop-down.tsx'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { FilterFields } from '#components/ui/filter-fields.tsx'
import { FilterGroup } from '#components/ui/filter-group.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { COUNTERPARTY_CLASSES, GATE_ANSWERS, TRANSACTION_KINDS } from '#lib/core/transactions/transaction.ts'
import { ASSET_IDS } from '#lib/core/wallets/chains.ts'
import type { TransactionListFilter } from '#lib/queries/transactions/transaction-list.ts'
import { paths } from '#lib/web/paths.ts'

const STATUSES = ['held', 'rejected', 'released'] as const

function inForce(filter: TransactionListFilter) {
  return {
    kind: filter.kind.join(','),
    answer: filter.answer.join(','),
    status: filter.status.join(','),
    asset: filter.asset.join(','),
    counterpartyClass: filter.counterpartyClass.join(','),
    customerId: filter.customerId,
    walletId: filter.walletId,
    from: filter.from,
    to: filter.to,
    minJpy: filter.minJpy,
    text: filter.text,
    sort: filter.sort === 'occurred' ? null : filter.sort,
    direction: filter.direction,
  }
}

function linksOf(filter: TransactionListFilter) {
  return filterLinks<Record<keyof ReturnType<typeof inForce>, string | null>>(
    paths.transactions,
    inForce(filter),
  )
}

/**
 * The filters as chips that read as a sentence; status and kind stand open, the rest is added. What adds stands first,
 * so that its card has room at every width.
 */
export function TransactionFilters({
  filter,
  about,
}: {
  filter: TransactionListFilter
  /** Names the customer and the wallet that the list is narrowed to. */
  about: { readonly customer: string; readonly wallet: string }
}) {
  const t = useTranslations('transactions')
  const common = useTranslations('common.filter')
  const { href, toggled } = linksOf(filter)
  return (
    <>
      <DropDown label={common('add')} trigger={`＋ ${common('add')}`} align="start" variant="quiet">
        <AddableFilters filter={filter} />
      </DropDown>
      {STATUSES.map((status) => (
        <ChoiceChip
          key={status}
          label={t(`status.${status}`)}
          chosen={filter.status.includes(status)}
          href={href({ status: toggled(filter.status, status) })}
        />
      ))}
      {TRANSACTION_KINDS.map((kind) => (
        <ChoiceChip
          key={kind}
          label={t(`kind.${kind}`)}
          chosen={filter.kind.includes(kind)}
          href={href({ kind: toggled(filter.kind, kind) })}
        />
      ))}
      <ChosenChips filter={filter} about={about} />
      <FilterText label={t('filter.text')} name="text" />
    </>
  )
}

/** What was added, each to be taken away by a press. */
function ChosenChips({ filter, about }: Parameters<typeof TransactionFilters>[0]) {
  const t = useTranslations('transactions')
  const common = useTranslations('common.filter')
  const { href, toggled } = linksOf(filter)
  const { asset, from, to, minJpy, text, customerId, walletId } = filter
  const chips: readonly (readonly [string, Parameters<typeof href>[0]] | null)[] = [
    ...filter.answer.map(
      (one) =>
        [
          t('filter.answerChip', { answer: t(`answer.${one}`) }),
          { answer: toggled(filter.answer, one) },
        ] as const,
    ),
    ...asset.map((one) => [one, { asset: toggled(asset, one) }] as const),
    ...filter.counterpartyClass.map(
      (one) => [t(`class.${one}`), { counterpartyClass: toggled(filter.counterpartyClass, one) }] as const,
    ),
    from === null ? null : [t('filter.fromChip', { day: from }), { from: null }],
    to === null ? null : [t('filter.toChip', { day: to }), { to: null }],
    minJpy === null ? null : [t('filter.minChip', { yen: groupDigits(minJpy) }), { minJpy: null }],
    customerId === null ? null : [t('filter.customerChip', { id: about.customer }), { customerId: null }],
    walletId === null ? null : [t('filter.walletChip', { id: about.wallet }), { walletId: null }],
    text === null ? null : [`“${text}”`, { text: null }],
  ]
  return chips.map(
    (chip) =>
      chip !== null && (
        <FilterChip
          key={chip[0]}
          label={chip[0]}
          href={href(chip[1])}
          removeLabel={common('remove', { label: chip[0] })}
        />
      ),
  )
}

function AddableFilters({ filter }: { filter: TransactionListFilter }) {
  const t = useTranslations('transactions')
  const { href, toggled } = linksOf(filter)
  return (
    <>
      <FilterGroup title={t('filter.range')}>
        <FilterFields
          apply={t('filter.apply')}
          fields={[
            { name: 'from', label: t('filter.from'), type: 'day' },
            { name: 'to', label: t('filter.to'), type: 'day' },
            { name: 'minJpy', label: t('filter.minJpy'), type: 'yen' },
          ]}
        />
      </FilterGroup>
      <FilterGroup title={t('filter.answer')}>
        {GATE_ANSWERS.map((answer) => (
          <ChoiceChip
            key={answer}
            label={t(`answer.${answer}`)}
            chosen={filter.answer.includes(answer)}
            href={href({ answer: toggled(filter.answer, answer) })}
          />
        ))}
      </FilterGroup>
      <FilterGroup title={t('filter.asset')}>
        {ASSET_IDS.map((asset) => (
          <ChoiceChip
            key={asset}
            label={asset}
            chosen={filter.asset.includes(asset)}
            href={href({ asset: toggled(filter.asset, asset) })}
          />
        ))}
      </FilterGroup>
      <FilterGroup title={t('filter.class')}>
        {COUNTERPARTY_CLASSES.map((one) => (
          <ChoiceChip
            key={one}
            label={t(`class.${one}`)}
            chosen={filter.counterpartyClass.includes(one)}
            href={href({ counterpartyClass: toggled(filter.counterpartyClass, one) })}
          />
        ))}
      </FilterGroup>
    </>
  )
}
