'use client'

import type { ReactTable } from '@tanstack/react-table'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AskedByLink } from '#components/ui/rows-on-the-way.tsx'
import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import type { dataTableFeatures } from '#components/ui/table/data-table-features.ts'
import type { HrefWith } from '#components/ui/table/data-table-props.ts'

const ARROWS = { asc: '▲', desc: '▼' } as const
const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/** The sticky head; a press on a sortable head sorts by it, a second one turns the order around. */
export function DataTableHead<Row>({
  table,
  columns,
  sort,
  hrefOf,
  selectable,
}: {
  table: ReactTable<typeof dataTableFeatures, Row & object>
  columns: readonly DataColumn<Row>[]
  sort: Sorting | undefined
  hrefOf: HrefWith
  selectable: boolean
}) {
  const t = useTranslations('common.table')
  return (
    <thead>
      <tr>
        {selectable && (
          <th scope="col" className={classes.head} style={{ width: 36 }}>
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {columns.map((column) => (
          <ColumnHead
            key={column.id}
            column={column}
            sorted={sort?.id === (column.sortId ?? column.id) ? sort.direction : null}
            hrefOf={hrefOf}
          />
        ))}
      </tr>
    </thead>
  )
}

function ColumnHead<Row>({
  column,
  sorted,
  hrefOf,
}: {
  column: DataColumn<Row>
  sorted: Sorting['direction'] | null
  hrefOf: HrefWith
}) {
  const t = useTranslations('common.table')
  // A column of buttons has no head; an empty one would be read out as such.
  if (column.header === '') return <td className={classes.head} style={{ width: column.width }} />
  const sortable = column.sortable !== undefined && column.sortable !== false
  return (
    <th
      scope="col"
      className={classes.head}
      data-align={column.align}
      data-spare={column.spare}
      style={{ width: column.width }}
      aria-sort={sorted === null ? undefined : ARIA_SORT[sorted]}
    >
      {sortable ? (
        <Link
          className={classes.sort}
          replace
          scroll={false}
          title={t('sortBy', { column: column.header })}
          href={hrefOf(sortChanges(column, sorted))}
        >
          {column.header}
          {sorted !== null && (
            <span aria-hidden="true" className={classes.arrow}>
              {ARROWS[sorted]}
            </span>
          )}
          <AskedByLink />
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}

function sortChanges<Row>(column: DataColumn<Row>, sorted: Sorting['direction'] | null) {
  const sort = column.sortId ?? column.id
  if (column.sortable !== true) return { sort, direction: null, page: null }
  return { sort, direction: sorted === 'asc' ? 'desc' : 'asc', page: null }
}
