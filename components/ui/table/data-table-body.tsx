'use client'

import type { ReactTable, Row as TableRow } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import type { dataTableFeatures } from '#components/ui/table/data-table-features.ts'

type DeskTable<Row> = ReactTable<typeof dataTableFeatures, Row & object>
type DeskRow<Row> = TableRow<typeof dataTableFeatures, Row & object>

/** The row that keys act on, and what pressing and opening a row do. */
export interface Cursor<Row> {
  readonly key: string | null
  readonly press: (row: Row) => void
  readonly open: (row: Row) => void
}

interface BodyProps<Row> {
  readonly table: DeskTable<Row>
  readonly columns: readonly DataColumn<Row>[]
  readonly cursor: Cursor<Row>
  readonly selectable: boolean
}

/** The rows; one of them takes the keyboard's focus, the one under the cursor or else the first. */
export function DataTableBody<Row>(props: BodyProps<Row>) {
  const rows = props.table.getRowModel().rows
  const { key } = props.cursor
  const focusable = rows.some((row) => row.id === key) ? key : rows[0]?.id
  return (
    <tbody>
      {rows.map((row) => (
        <BodyRow key={row.id} {...props} row={row} focusable={row.id === focusable} />
      ))}
    </tbody>
  )
}

/** One row; under the cursor it has a 3 px bar and a tint, and is kept in view. */
function BodyRow<Row>({
  table,
  columns,
  cursor,
  selectable,
  row,
  focusable,
}: BodyProps<Row> & { readonly row: DeskRow<Row>; readonly focusable: boolean }) {
  const element = useRef<HTMLTableRowElement>(null)
  const current = row.id === cursor.key
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <tr
      ref={element}
      className={classes.row}
      aria-selected={current}
      tabIndex={focusable ? 0 : -1}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest('a, button, input, label') === null)
          cursor.press(row.original)
      }}
      onDoubleClick={() => cursor.open(row.original)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget && !current)
          cursor.open(row.original)
      }}
    >
      {selectable && <SelectCell row={row} />}
      {row.getVisibleCells().map((cell, index) => (
        <td
          key={cell.id}
          className={classes.cell}
          data-align={columns[index]?.align}
          data-spare={columns[index]?.spare}
          data-head={columns[index]?.header}
        >
          <table.FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  )
}

function SelectCell<Row>({ row }: { row: DeskRow<Row> }) {
  const t = useTranslations('common.table')
  return (
    <td className={classes.cell}>
      <input
        type="checkbox"
        aria-label={t('selectRow', { row: row.id })}
        checked={row.getIsSelected()}
        onChange={row.getToggleSelectedHandler()}
      />
    </td>
  )
}
