'use client'

import type { ReactTable } from '@tanstack/react-table'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import type { dataTableFeatures } from '#components/ui/table/data-table-features.ts'

const ARROWS = { asc: '▲', desc: '▼' } as const

/** The sticky head; a press on a sortable head turns its order around. */
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
  hrefOf: (changes: Readonly<Record<string, string | null>>) => string
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
        {columns.map((column) => {
          const sorted =
            sort !== undefined && sort.id === (column.sortId ?? column.id) ? sort.direction : null
          return (
            <th
              key={column.id}
              scope="col"
              className={classes.head}
              data-align={column.align}
              style={{ width: column.width }}
              aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
            >
              {column.sortable !== undefined && column.sortable !== false ? (
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
                </Link>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function sortChanges<Row>(column: DataColumn<Row>, sorted: Sorting['direction'] | null) {
  const sort = column.sortId ?? column.id
  if (column.sortable !== true) return { sort, dir: null, page: null }
  return { sort, dir: sorted === 'asc' ? 'desc' : 'asc', page: null }
}
