'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DateTime } from '#components/ui/date-time.tsx'
import { type VirtualColumn, VirtualTable } from '#components/ui/table/virtual-table.tsx'
import type { Graph } from '#components/wallets/graph/use-graph.ts'
import type { DrawnEdge } from '#lib/core/wallets/graph/drawn-graph.ts'
import { amountOf } from '#lib/core/wallets/graph/picture.ts'

/** The picture as a table: every flow with both ends, amount and time, those on a way to a listed party first. */
export function GraphTable({ graph, onSelect }: { graph: Graph; onSelect: (id: string) => void }) {
  const t = useTranslations('wallets.graph.tableView')
  const rows = useMemo(
    () =>
      graph.drawn.edges.toSorted(
        (a, b) => Number(b.onWay) - Number(a.onWay) || (a.lastAt < b.lastAt ? 1 : -1),
      ),
    [graph.drawn],
  )
  const columns = useMemo<VirtualColumn<DrawnEdge>[]>(() => {
    const titles = new Map(graph.boxes.map((box) => [box.id, box.title]))
    const end = (id: string) => (
      <button type="button" onClick={() => onSelect(id)}>
        {titles.get(id) ?? id}
      </button>
    )
    return [
      { id: 'from', header: t('from'), cell: (row) => end(row.source) },
      { id: 'to', header: t('to'), cell: (row) => end(row.target) },
      { id: 'amount', header: t('amount'), align: 'end', cell: amountOf },
      { id: 'transfers', header: t('transfers'), width: 96, align: 'end', cell: (row) => row.transfers },
      { id: 'first', header: t('first'), width: 112, cell: (row) => <DateTime at={row.firstAt} dayOnly /> },
      { id: 'last', header: t('last'), width: 112, cell: (row) => <DateTime at={row.lastAt} dayOnly /> },
      { id: 'onWay', header: t('onWay'), width: 88, cell: (row) => (row.onWay ? '◆' : '') },
    ]
  }, [graph.boxes, onSelect, t])
  return (
    <VirtualTable
      label={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      isLoud={(row) => row.onWay}
    />
  )
}
