'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import classes from '#components/lists/entry.module.css'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { DataTableProps, Paging } from '#components/ui/table/data-table-props.ts'
import { type EntityKind, MEASURES, type Measure } from '#lib/core/lists/listed-entity.ts'
import type { ListEntryRow } from '#lib/queries/lists/list-detail.ts'
import { paths } from '#lib/web/paths.ts'

const CHANGE_TONES = { added: 'done', changed: 'high', removed: 'critical' } as const

/** Columns for which a difference, beside the version's figures, has no room. */
const LEFT_OUT_OF_CHANGES = ['since', 'listedOn', 'measure', 'names', 'key']

/** Listed parties as a table; with `changes` what a version did to each. */
export function EntryTable({
  sourceId,
  rows,
  paging,
  changes = false,
  empty,
}: {
  sourceId: string
  rows: readonly ListEntryRow[]
  paging: Paging
  changes?: boolean
  empty: NonNullable<DataTableProps<ListEntryRow>['empty']>
}) {
  const t = useTranslations('lists.entry')
  const columns = useEntryColumns(changes)
  return (
    <DataTable
      id={changes ? 'list-differences' : 'list-entries'}
      label={t('column.name')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.entryVersionId}
      rowHref={(row) => paths.listEntry(sourceId, row.key)}
      paging={paging}
      fixed={!changes}
      fill={!changes}
      empty={empty}
    />
  )
}

/** Words of any length; cut where room is scarce, whole on hovering. */
function Words({ cut, children }: { cut: boolean; children: string }) {
  return (
    <span className={cut ? classes.cut : undefined} title={children}>
      {children}
    </span>
  )
}

function useEntryColumns(changes: boolean): readonly DataColumn<ListEntryRow>[] {
  const t = useTranslations('lists.entry')
  const measures = useTranslations('reasons.measure')
  return useMemo(() => {
    const change: DataColumn<ListEntryRow> = {
      id: 'change',
      header: t('column.change'),
      width: 76,
      cell: (row) =>
        row.change !== null && (
          <StatusBadge tone={CHANGE_TONES[row.change]}>{t(`change.${row.change}`)}</StatusBadge>
        ),
      csv: (row) => row.change ?? '',
    }
    const all: DataColumn<ListEntryRow>[] = [
      {
        id: 'name',
        header: t('column.name'),
        hideable: false,
        cell: (row) => <Words cut={changes}>{row.primaryName}</Words>,
        csv: (row) => row.primaryName,
      },
      {
        id: 'kind',
        header: t('column.kind'),
        width: 102,
        cell: (row) => t(`kind.${row.kind as EntityKind}`),
        csv: (row) => row.kind,
      },
      {
        id: 'key',
        header: t('column.key'),
        width: 120,
        cell: (row) => <code>{row.key}</code>,
        csv: (row) => row.key,
      },
      {
        id: 'programmes',
        header: t('column.programmes'),
        cell: (row) => <Words cut={changes}>{row.programmes.join(', ') || '—'}</Words>,
        csv: (row) => row.programmes.join(' '),
      },
      {
        id: 'measure',
        header: t('column.measure'),
        width: 112,
        cell: (row) => measureWord(measures, row.measure),
        csv: (row) => row.measure,
      },
      {
        id: 'listedOn',
        header: t('column.listedOn'),
        width: 100,
        cell: (row) => row.listedOn ?? '—',
        csv: (row) => row.listedOn ?? '',
      },
      {
        id: 'names',
        header: t('column.names'),
        spare: 'medium',
        width: 84,
        align: 'end',
        cell: (row) => row.names,
        csv: (row) => String(row.names),
      },
      {
        id: 'wallets',
        header: t('column.wallets'),
        width: 92,
        align: 'end',
        cell: (row) => (row.wallets === 0 ? '—' : row.wallets),
        csv: (row) => String(row.wallets),
      },
      {
        id: 'since',
        header: t('column.since'),
        spare: 'medium',
        width: 100,
        align: 'end',
        cell: (row) => row.fromNumber,
        csv: (row) => String(row.fromNumber),
      },
    ]
    return changes ? [change, ...columnsOfChanges(all)] : all
  }, [t, measures, changes])
}

function measureWord(t: ReturnType<typeof useTranslations<'reasons.measure'>>, measure: string): string {
  return (MEASURES as readonly string[]).includes(measure) ? t(measure as Measure) : measure
}

/** Beside other panels there is less room. */
function columnsOfChanges(all: readonly DataColumn<ListEntryRow>[]): readonly DataColumn<ListEntryRow>[] {
  return all
    .filter(({ id }) => !LEFT_OUT_OF_CHANGES.includes(id))
    .map((column) => (column.id === 'kind' ? { ...column, spare: 'medium' } : column))
}
