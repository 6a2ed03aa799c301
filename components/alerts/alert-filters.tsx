import { useTranslations } from 'next-intl'
import { type ReasonWords, useReasonWords } from '#components/alerts/use-reason-words.ts'
import { DropDown } from '#components/ui/drop-down.tsx'
import { ChoiceChip, FilterChip } from '#components/ui/filter-chip.tsx'
import { filterLinks } from '#components/ui/filter-links.ts'
import { FilterText } from '#components/ui/filter-text.tsx'
import { REASON_CODES } from '#lib/core/alerts/reasons.ts'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { ALERT_STATUSES } from '#lib/core/alerts/transitions.ts'
import type { AlertQueueFilter } from '#lib/queries/alerts/alert-queue.ts'
import { paths } from '#lib/web/paths.ts'

type Links = ReturnType<typeof linksOf>
type Changes = Parameters<Links['href']>[0]
interface FilterLinks extends Links {
  readonly filter: AlertQueueFilter
  readonly words: ReasonWords
}

/** The queue's filters as chips that read as a sentence; each is a link, so that the URL holds the view. */
export function AlertFilters({ filter }: { filter: AlertQueueFilter }) {
  const t = useTranslations('alerts')
  const common = useTranslations('common')
  const words = useReasonWords()
  const links = { ...linksOf(filter), filter, words }
  const { href, toggled } = links
  return (
    <>
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
      <ChoiceChip
        label={t('filter.overdue')}
        chosen={filter.overdue}
        href={href({ overdue: filter.overdue ? null : '1' })}
      />
      <InForce {...links} />
      <DropDown
        label={common('filter.add')}
        trigger={`＋ ${common('filter.add')}`}
        align="start"
        variant="quiet"
      >
        <MoreChoices {...links} />
      </DropDown>
    </>
  )
}

/** Filters in force that have no chip of their own; a press takes one away. */
function InForce({ filter, href, toggled, words }: FilterLinks) {
  const t = useTranslations('alerts')
  const common = useTranslations('common')
  const chips: (readonly [string, Changes])[] = [
    ...filter.kind.map((kind) => [words.kind(kind), { kind: toggled(filter.kind, kind) }] as const),
    ...filter.status.map(
      (status) => [t(`status.${status}`), { status: toggled(filter.status, status) }] as const,
    ),
    ...(filter.text === null ? [] : [[`“${filter.text}”`, { text: null }] as const]),
  ]
  return chips.map(([label, without]) => (
    <FilterChip
      key={label}
      label={label}
      href={href(without)}
      removeLabel={common('filter.remove', { label })}
    />
  ))
}

function MoreChoices({ filter, href, toggled, words }: FilterLinks) {
  const t = useTranslations('alerts')
  return (
    <>
      <FilterText label={t('filter.text')} name="text" />
      {ALERT_STATUSES.map((status) => (
        <ChoiceChip
          key={status}
          label={t(`status.${status}`)}
          chosen={filter.status.includes(status)}
          href={href({ status: toggled(filter.status, status) })}
        />
      ))}
      {REASON_CODES.map((kind) => (
        <ChoiceChip
          key={kind}
          label={words.kind(kind)}
          chosen={filter.kind.includes(kind)}
          href={href({ kind: toggled(filter.kind, kind) })}
        />
      ))}
    </>
  )
}

function linksOf(filter: AlertQueueFilter) {
  return filterLinks<
    Record<
      'severity' | 'kind' | 'status' | 'assignee' | 'overdue' | 'text' | 'sort' | 'direction',
      string | null
    >
  >(paths.alerts, {
    severity: filter.severity.join(','),
    kind: filter.kind.join(','),
    status: filter.status.join(','),
    assignee: filter.assignee === 'anyone' ? null : filter.assignee,
    overdue: filter.overdue ? '1' : null,
    text: filter.text,
    sort: filter.sort === 'severity' ? null : filter.sort,
    direction: filter.direction ?? null,
  })
}
