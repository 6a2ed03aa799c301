'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import classes from '#components/ui/table/virtual-table.module.css'

export interface VirtualColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => React.ReactNode
  readonly align?: 'end'
  /** Width in px; the others share what is left. */
  readonly width?: number
}

export interface VirtualTableProps<Row> {
  readonly label: string
  readonly columns: readonly VirtualColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** A row that must not be overlooked. */
  readonly isLoud?: (row: Row) => boolean
  /** Height in px of the scrolling part; without it the table takes what room there is. */
  readonly height?: number
  /** Called when the last rows come near, so that the next page can be fetched. */
  readonly onNearEnd?: () => void
}

const ROW_PX = 34
const OVERSCAN = 12
/** So many rows before the last the next page is fetched. */
const NEAR_END_ROWS = 20

/** A table of thousands of rows of which only those in sight stand in the page; blank rows keep the place of the others. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, rowKey, isLoud, height, onNearEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - NEAR_END_ROWS) onNearEnd?.()
    },
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
    <section className={classes.scroller} style={{ height }} ref={scroller} tabIndex={0} aria-label={label}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ id, header, align }) => (
              <th key={id} scope="col" data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <Blank height={before} />
        <tbody>
          {items.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <tr key={rowKey(row)} aria-rowindex={index + 2} data-loud={isLoud?.(row) || undefined}>
                {columns.map(({ id, cell, align }) => (
                  <td key={id} data-align={align}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
        <Blank height={after} />
      </table>
    </section>
  )
}

function Blank({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr style={{ height }} />
    </tbody>
  )
}
