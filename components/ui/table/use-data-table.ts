'use client'

import { createColumnHelper, type RowSelectionState, useTable } from '@tanstack/react-table'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import { dataTableFeatures } from '#components/ui/table/data-table-features.ts'
import type { DataTableProps, HrefWith } from '#components/ui/table/data-table-props.ts'
import { useRowCursor } from '#components/ui/table/use-row-cursor.ts'

/** TanStack's table over the rows of this page: which columns are visible, which rows are chosen. */
export function useDataTable<Row>(
  { columns, rows, rowKey, selection }: DataTableProps<Row>,
  hidden: readonly string[],
) {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof dataTableFeatures, Row & object>()
    return helper.columns(
      columns.map((column) =>
        helper.display({
          id: column.id,
          header: column.header,
          cell: ({ row }) => column.cell(row.original),
        }),
      ),
    )
  }, [columns])
  const rowSelection: RowSelectionState = Object.fromEntries(
    (selection?.keys ?? []).map((key) => [key, true]),
  )
  return useTable({
    features: dataTableFeatures,
    columns: definitions,
    data: rows as readonly (Row & object)[],
    getRowId: rowKey,
    state: { columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])), rowSelection },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change
      selection?.onChange(Object.keys(next).filter((key) => next[key]))
    },
  })
}

/** The row under the cursor, moved by keys and presses, and what pressing and opening a row do. */
export function useCursor<Row>({
  rows,
  rowKey,
  rowHref,
  cursorKey,
  onCursor,
  keyboard = true,
}: DataTableProps<Row>) {
  const router = useRouter()
  const [ownKey, setOwnKey] = useState<string | null>(null)
  const key = cursorKey !== undefined ? cursorKey : ownKey
  const moveTo = (row: Row) => {
    setOwnKey(rowKey(row))
    onCursor?.(row)
  }
  const open = (row: Row) => {
    if (rowHref !== undefined) router.push(rowHref(row))
  }
  useRowCursor({
    enabled: keyboard && rows.length > 0,
    onMove: (step) => {
      const at = rows.findIndex((row) => rowKey(row) === key)
      const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step]
      if (next !== undefined) moveTo(next)
    },
    onOpen: () => {
      const row = rows.find((candidate) => rowKey(candidate) === key)
      if (row !== undefined) open(row)
    },
  })
  const press = (row: Row) => (onCursor === undefined && rowHref !== undefined ? open(row) : moveTo(row))
  return { key, open, press }
}

/** This page's URL with some parameters changed. */
export function useHrefWith(): HrefWith {
  const pathname = usePathname()
  const search = useSearchParams()
  return (changes) => {
    const next = new URLSearchParams(search)
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) next.delete(key)
      else next.set(key, value)
    }
    const text = next.toString()
    return text === '' ? pathname : `${pathname}?${text}`
  }
}
