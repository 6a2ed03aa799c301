'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { WhoApproves } from '#components/approvals/who-approves.tsx'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import { confirmationOf } from '#lib/core/lists/activation.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { WaitingList } from '#lib/queries/lists/waiting-lists.ts'
import { paths } from '#lib/web/paths.ts'

/** List versions that await their second person, the longest waiting first; each is put in force over its preview. */
export function WaitingLists({ rows }: { rows: readonly WaitingList[] }) {
  const t = useTranslations('approvals')
  return (
    <DataTable
      id="waiting-lists"
      label={t('lists')}
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.versionId}
      rowHref={(row) => paths.listActivation(row.sourceId, String(row.number))}
      empty={{ title: t('emptyLists.title'), hint: t('emptyLists.hint') }}
      keyboard={false}
      bare
      stack
    />
  )
}

function useColumns(): DataColumn<WaitingList>[] {
  const t = useTranslations('approvals')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const word = useActorWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  return useMemo(
    () => [
      {
        id: 'list',
        header: t('column.list'),
        width: 148,
        cell: (row) => (
          <TwoLines beneath={confirmationOf(row)}>
            {findListSource(row.sourceId)?.short[locale] ?? row.sourceId}
          </TwoLines>
        ),
      },
      {
        id: 'published',
        header: t('column.published'),
        spare: 'medium',
        width: 112,
        cell: (row) => row.publishedOn,
      },
      {
        id: 'change',
        header: t('column.change'),
        width: 188,
        align: 'end',
        cell: (row) =>
          [signed('+', row.added), groupDigits(String(row.changed)), signed('−', row.removed)].join(' / '),
      },
      {
        id: 'newHits',
        header: t('column.newHits'),
        width: 116,
        align: 'end',
        cell: (row) => row.newHits ?? t('notPreviewed'),
      },
      {
        id: 'asked',
        header: t('column.asked'),
        width: 168,
        cell: (row) => (
          <TwoLines beneath={t(`askedBy.${row.proposed ? 'proposed' : 'imported'}`)}>{word(row.by)}</TwoLines>
        ),
      },
      {
        id: 'since',
        header: t('column.since'),
        width: 136,
        align: 'end',
        cell: (row) => <DateTime at={row.since} />,
      },
      { id: 'mine', header: t('column.mine'), width: 132, cell: (row) => <WhoApproves {...row} /> },
    ],
    [t, locale],
  )
}

function signed(sign: string, count: number): string {
  return count === 0 ? '0' : `${sign}${groupDigits(String(count))}`
}
