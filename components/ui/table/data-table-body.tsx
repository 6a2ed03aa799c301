'use client'

import type { ReactTable } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import type { dataTableFeatures } from '#components/ui/table/data-table-features.ts'

/** The rows; the one under the cursor has a 3 px bar and a tint, and is kept in view. */
export function DataTableBody<Row>({
  table,
  columns,
  rowKey,
  cursorKey,
  selectable,
  onPress,
  onOpen,
}: {
  table: ReactTable<typeof dataTableFeatures, Row & object>
  columns: readonly DataColumn<Row>[]
  rowKey: (row: Row) => string
  cursorKey: string | null
  selectable: boolean
  onPress: (row: Row) => void
  onOpen: (row: Row) => void
}) {
  const t = useTranslations('common.table')
  const current = useRef<HTMLTableRowElement>(null)
  const rows = table.getRowModel().rows
  const focusable = rows.some((row) => row.id === cursorKey) ? cursorKey : rows[0]?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the cursor moves
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [cursorKey])
  return (
    <tbody>
      {rows.map((row) => (
        <tr
          key={row.id}
          ref={row.id === cursorKey ? current : undefined}
          className={classes.row}
          aria-selected={row.id === cursorKey}
          tabIndex={row.id === focusable ? 0 : -1}
          onFocus={(event) => {
            if (
              event.target === event.currentTarget &&
              row.id !== cursorKey &&
              event.currentTarget.matches(':focus-visible')
            )
              event.currentTarget.scrollIntoView({ block: 'nearest' })
          }}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('a, button, input, label') !== null)
              return
            onPress(row.original)
          }}
          onDoubleClick={() => onOpen(row.original)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget && row.id !== cursorKey)
              onOpen(row.original)
          }}
        >
          {selectable && (
            <td className={classes.cell}>
              <input
                type="checkbox"
                aria-label={t('selectRow', { row: rowKey(row.original) })}
                checked={row.getIsSelected()}
                onChange={row.getToggleSelectedHandler()}
              />
            </td>
          )}
          {row.getVisibleCells().map((cell, index) => (
            <td key={cell.id} className={classes.cell} data-align={columns[index]?.align}>
              <table.FlexRender cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
