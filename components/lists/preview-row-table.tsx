'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { Paging } from '#components/ui/table/data-table-props.ts'
import type { PreviewFigure, PreviewSubject } from '#lib/core/lists/preview-figures.ts'
import type { PreviewRow } from '#lib/queries/lists/list-preview-rows.ts'
import { paths } from '#lib/web/paths.ts'

const SCORE_DIGITS = 2

/** Where each subject's own page is. */
const PAGES: Readonly<Record<PreviewSubject, (id: string) => string>> = {
  customer: paths.customer,
  transaction: paths.transaction,
  wallet: paths.wallet,
  alert: paths.alert,
  case: paths.case,
  cleared_pair: paths.clearedPair,
}

/** A hit that comes had no score before, one that goes has none after; standing work has no score at all. */
function hasColumn(figure: PreviewFigure, column: string): boolean {
  if (column === 'subject') return true
  if (figure.startsWith('alerts-') || figure.startsWith('cases-')) return false
  if (figure.startsWith('pairs-')) return column === 'entry' || column === 'measure'
  return column !== (figure.endsWith('-new') ? 'before' : 'after')
}

/** The lines behind a figure as a table; each row leads to whom it is about. */
export function PreviewRowTable({
  sourceId,
  figure,
  rows,
  paging,
}: {
  sourceId: string
  figure: PreviewFigure
  rows: readonly PreviewRow[]
  paging: Paging
}) {
  const t = useTranslations('lists.preview.rows')
  const all = useRowColumns(sourceId)
  const columns = useMemo(() => all.filter(({ id }) => hasColumn(figure, id)), [all, figure])
  return (
    <DataTable
      id={`list-preview-rows-${figure}`}
      label={t('subject')}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.ordinal)}
      rowHref={(row) => PAGES[row.subjectKind](row.subjectId ?? '')}
      paging={paging}
      fill
      empty={{ title: t('empty') }}
    />
  )
}

function useRowColumns(sourceId: string): readonly DataColumn<PreviewRow>[] {
  const t = useTranslations('lists.preview.rows')
  const measures = useTranslations('reasons.measure')
  return useMemo(
    () => [
      {
        id: 'subject',
        header: t('subject'),
        hideable: false,
        cell: (row) => row.subject,
        csv: (row) => row.subject,
      },
      {
        id: 'met',
        header: t('met'),
        cell: (row) =>
          row.query === null || row.query === row.candidate
            ? (row.candidate ?? '—')
            : `${row.query} ⇔ ${row.candidate}`,
        csv: (row) => `${row.query ?? ''} / ${row.candidate ?? ''}`,
      },
      {
        id: 'entry',
        header: t('entry'),
        cell: (row) =>
          row.entryKey === null ? (
            '—'
          ) : (
            <Link href={paths.listEntry(sourceId, row.entryKey)}>{row.entryName ?? row.entryKey}</Link>
          ),
        csv: (row) => row.entryKey ?? '',
      },
      {
        id: 'measure',
        header: t('measure'),
        width: 96,
        cell: (row) => (row.measure === null ? '—' : measures(row.measure)),
        csv: (row) => row.measure ?? '',
      },
      {
        id: 'before',
        header: t('before'),
        width: 96,
        align: 'end',
        cell: (row) => row.scoreBefore?.toFixed(SCORE_DIGITS) ?? '—',
        csv: (row) => String(row.scoreBefore ?? ''),
      },
      {
        id: 'after',
        header: t('after'),
        width: 96,
        align: 'end',
        cell: (row) => row.scoreAfter?.toFixed(SCORE_DIGITS) ?? '—',
        csv: (row) => String(row.scoreAfter ?? ''),
      },
    ],
    [t, measures, sourceId],
  )
}
