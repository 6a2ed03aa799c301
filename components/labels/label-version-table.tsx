'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { LabelVersionRow } from '#lib/queries/labels/label-source-detail.ts'
import { paths, withQuery } from '#lib/web/paths.ts'

const FIGURES = ['labels', 'actors', 'added', 'removed', 'rejected'] as const

/** The versions of a pack, newest first: from when to when each was in force, who took it over, and what it held. */
export function LabelVersionTable({
  sourceId,
  rows,
  people,
}: {
  sourceId: string
  rows: readonly LabelVersionRow[]
  people: Readonly<Record<string, ActorRef>>
}) {
  const t = useTranslations('labels')
  const word = useActorWords()
  const columns = useMemo<DataColumn<LabelVersionRow>[]>(() => {
    const who = (ref: string) => {
      const actor = people[ref]
      return actor === undefined ? ref : word(actor)
    }
    return [
      {
        id: 'number',
        header: t('column.version'),
        width: 72,
        hideable: false,
        cell: (row) => row.number,
        csv: (row) => String(row.number),
      },
      ...FIGURES.map(
        (figure): DataColumn<LabelVersionRow> => ({
          id: figure,
          header: t(`column.${figure}`),
          width: 100,
          align: 'end',
          cell: (row) => groupDigits(String(row[figure])),
          csv: (row) => String(row[figure]),
        }),
      ),
      {
        id: 'from',
        header: t('column.takenOver'),
        width: 150,
        cell: (row) => <DateTime at={row.validFrom} />,
        csv: (row) => row.validFrom,
      },
      {
        id: 'until',
        header: t('column.until'),
        width: 150,
        cell: (row) => (row.validTo === null ? t('inForce') : <DateTime at={row.validTo} />),
        csv: (row) => row.validTo ?? '',
      },
      {
        id: 'by',
        header: t('column.by'),
        width: 140,
        cell: (row) => who(row.importedBy),
        csv: (row) => who(row.importedBy),
      },
      {
        id: 'file',
        header: t('files'),
        cell: (row) => row.fileNames.join(', '),
        csv: (row) => row.fileNames.join(' '),
      },
      {
        id: 'sha256',
        header: t('column.sha256'),
        width: 150,
        cell: (row) => <MonoAddress value={row.sha256} short />,
        csv: (row) => row.sha256,
      },
    ]
  }, [t, people, word])
  return (
    <DataTable
      id="label-versions"
      label={t('versions')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => withQuery(paths.labelSource(sourceId), { version: row.number })}
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}
