'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SnapshotBadge, VersionStatusBadge } from '#components/lists/list-signal.tsx'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'
import { paths } from '#lib/web/paths.ts'

type Figures = 'records' | 'added' | 'changed' | 'removed' | 'rejected' | 'wallets'
const FIGURES: readonly Figures[] = ['records', 'added', 'changed', 'removed', 'rejected', 'wallets']

/** A source's versions, newest first, with their figures and who took them over. */
export function VersionTable({
  rows,
  people,
}: {
  rows: readonly ListVersionRow[]
  /** Who stands behind the `staff:…` references. */
  people: Readonly<Record<string, ActorRef>>
}) {
  const t = useTranslations('lists.version')
  const word = useActorWords()
  const columns = useMemo<DataColumn<ListVersionRow>[]>(() => {
    const who = (ref: string | null) => {
      const actor = ref === null ? undefined : people[ref]
      return actor === undefined ? (ref ?? '') : word(actor)
    }
    return [
      {
        id: 'number',
        header: t('column.number'),
        width: 60,
        hideable: false,
        cell: (row) => row.number,
        csv: (row) => String(row.number),
      },
      {
        id: 'published',
        header: t('column.published'),
        width: 160,
        cell: (row) => (
          <>
            {row.publishedOn} <SnapshotBadge version={row} short />
          </>
        ),
        csv: (row) => row.publishedOn,
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 110,
        cell: (row) => <VersionStatusBadge status={row.status} />,
        csv: (row) => row.status,
      },
      ...FIGURES.map(
        (figure): DataColumn<ListVersionRow> => ({
          id: figure,
          header: t(`column.${figure}`),
          width: 84,
          align: 'end',
          cell: (row) => groupDigits(String(row[figure])),
          csv: (row) => String(row[figure]),
        }),
      ),
      {
        id: 'imported',
        header: t('column.imported'),
        cell: (row) => (
          <TwoLines beneath={who(row.importedBy)}>
            <DateTime at={row.fetchedAt} />
          </TwoLines>
        ),
        csv: (row) => row.fetchedAt,
      },
      {
        id: 'activated',
        header: t('column.activated'),
        cell: (row) => (
          <TwoLines beneath={who(row.activatedBy)}>
            <DateTime at={row.activatedAt} />
          </TwoLines>
        ),
        csv: (row) => row.activatedAt ?? '',
      },
    ]
  }, [t, people, word])
  return (
    <DataTable
      id="list-versions"
      label={t('title', { number: '' })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.listVersion(row.sourceId, String(row.number))}
      fill
      empty={{ title: t('empty') }}
    />
  )
}
