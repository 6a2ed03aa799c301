'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { DestinationStatusBadge } from '#components/customers/destination-status-badge.tsx'
import { DoubtBadge } from '#components/screening/doubt-badge.tsx'
import { Clip } from '#components/ui/clip.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { DestinationRow } from '#lib/queries/customers/customer-book.ts'
import { paths } from '#lib/web/paths.ts'

type Column = DataColumn<DestinationRow>
type Words = ReturnType<typeof useTranslations<'customers.book'>>

/** Widths in px that a label, a place and a receiver's name may take; and on a screen of 1,024 px. */
const WORDS_PX = 220
const NARROW_PX = 124

/** A page of a customer's address book: where its assets may be sent, to whom, and what was found about it. */
export function CustomerDestinations({
  rows,
  paging,
}: {
  rows: readonly DestinationRow[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number }
}) {
  const t = useTranslations('customers.book')
  const columns = useColumns(t)
  return (
    <DataTable
      id="customer-destinations"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.wallet(row.walletId)}
      keyboard={false}
      {...(paging.total > paging.pageSize ? { paging } : { bare: true })}
      empty={{ title: t('none') }}
    />
  )
}

function useColumns(t: Words): Column[] {
  const chains = useTranslations('common.chain')
  const classes = useTranslations('transactions.class')
  const words = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  return useMemo(
    () => [
      {
        id: 'entry',
        header: t('entry'),
        cell: (row) => (
          <TwoLines beneath={<code>{row.externalId}</code>}>
            <Clip max={WORDS_PX} narrow={NARROW_PX} title={row.label ?? row.externalId}>
              {row.label ?? '—'}
            </Clip>
          </TwoLines>
        ),
        csv: (row) => `${row.externalId} ${row.label ?? ''}`,
        hideable: false,
      },
      {
        id: 'address',
        header: t('address'),
        cell: (row) => (
          <TwoLines beneath={<Where words={whereOf(t, row, chains(row.chain as 'bitcoin'))} />}>
            <MonoAddress value={row.address} short />
          </TwoLines>
        ),
        csv: (row) => `${row.chain} ${row.address} ${row.tag ?? ''}`,
      },
      {
        id: 'receiver',
        header: t('receiver'),
        cell: (row) => <Receiver row={row} />,
        csv: (row) => row.receiverName ?? t('self'),
      },
      {
        id: 'class',
        header: t('class'),
        spare: 'medium',
        cell: (row) => <TwoLines beneath={row.vasp ?? ''}>{classes(row.class)}</TwoLines>,
        csv: (row) => `${row.class} ${row.vasp ?? ''}`,
      },
      {
        id: 'status',
        header: t('statusHead'),
        width: 96,
        cell: (row) => <DestinationStatusBadge status={row.status} held={row.alertNumbers.length > 0} />,
        csv: (row) => row.status,
      },
      {
        id: 'found',
        header: t('found'),
        cell: (row) => <Found row={row} sources={row.listedOn.map(words.source)} />,
        csv: (row) => [...row.alertNumbers.map(formatAlertNumber), ...row.listedOn].join(' '),
      },
      {
        id: 'when',
        header: t('when'),
        width: 112,
        cell: (row) => (
          <TwoLines
            beneath={
              row.removedAt === null ? (
                ''
              ) : (
                <>
                  {t('until')} <DateTime at={row.removedAt} dayOnly />
                </>
              )
            }
          >
            <DateTime at={row.registeredAt} dayOnly />
          </TwoLines>
        ),
        csv: (row) => `${row.registeredAt} ${row.removedAt ?? ''}`,
      },
    ],
    [t, chains, classes],
  )
}

/** The chain and the asset, and the tag where the entry has one. */
function whereOf(t: Words, { asset, tag }: DestinationRow, chain: string): string {
  return tag === null ? t('where', { chain, asset }) : t('whereTag', { chain, asset, tag })
}

function Where({ words }: { words: string }) {
  return (
    <Clip max={WORDS_PX} narrow={NARROW_PX} title={words}>
      {words}
    </Clip>
  )
}

function Receiver({ row }: { row: DestinationRow }) {
  const t = useTranslations('customers.book')
  const { receiver, receiverName } = row
  if (receiver.relation === 'self' || receiverName === null) return t('self')
  return (
    <TwoLines beneath={[t(`kind.${receiver.kind}`), receiver.country].filter(Boolean).join(' · ')}>
      <Clip max={WORDS_PX} narrow={NARROW_PX} title={Object.values(receiver.names).join(' / ')}>
        {receiverName}
      </Clip>
    </TwoLines>
  )
}

/** The lists that name the address now, and the alerts that stand; else what the newest screening met. */
function Found({ row, sources }: { row: DestinationRow; sources: readonly string[] }) {
  const t = useTranslations('customers.book')
  const { alertNumbers, nameHits, screeningId } = row
  if (sources.length === 0 && alertNumbers.length === 0 && nameHits === 0)
    return row.nameDoubt === null ? '—' : <DoubtBadge doubt={row.nameDoubt} />
  return (
    <TwoLines
      beneath={alertNumbers.map((number) => (
        <Link key={number} href={paths.alert(formatAlertNumber(number))}>
          {formatAlertNumber(number)}{' '}
        </Link>
      ))}
    >
      {sources.length > 0 ? (
        <SeverityBadge severity="critical">{sources.join(' · ')}</SeverityBadge>
      ) : nameHits > 0 ? (
        <Link href={paths.screeningRun(screeningId)}>{t('nameHits', { count: nameHits })}</Link>
      ) : (
        t('labelled')
      )}
    </TwoLines>
  )
}
