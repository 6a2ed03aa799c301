'use client'

import { useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useRowsOnTheWay } from '#components/ui/rows-on-the-way.tsx'
import { SkeletonRows } from '#components/ui/skeleton-rows.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import { DataTableBody } from '#components/ui/table/data-table-body.tsx'
import { DataTableFoot } from '#components/ui/table/data-table-foot.tsx'
import { DataTableHead } from '#components/ui/table/data-table-head.tsx'
import type { DataTableProps } from '#components/ui/table/data-table-props.ts'
import { useCursor, useDataTable, useHrefWith } from '#components/ui/table/use-data-table.ts'
import { useTablePreferences } from '#components/ui/table/use-table-preferences.ts'

/**
 * A table of the desk: sorted, filtered and paged by the server through the URL (`?sort=&direction=&page=`), steered by
 * `j k Enter`, with columns and density as the officer likes them and CSV of exactly what is shown.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, selection } = props
  const late = useRowsOnTheWay() && !props.bare
  const [preferences, setPreferences] = useTablePreferences(props.id)
  const table = useDataTable(props, preferences.hidden)
  const cursor = useCursor(props)
  const hrefOf = useHrefWith()
  const shown = columns.filter((column) => !preferences.hidden.includes(column.id))
  const selectable = selection !== undefined
  return (
    <div
      className={classes.frame}
      data-fill={props.fill || undefined}
      data-bare={props.bare || undefined}
      data-stack={props.stack || undefined}
      data-density={preferences.density}
    >
      <div className={classes.scroller}>
        <table
          className={classes.table}
          data-fixed={props.fixed || undefined}
          style={props.fixed ? leastWidths(shown) : undefined}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through by keys
          role="grid"
          aria-label={props.label}
          aria-busy={late}
          aria-rowcount={props.paging?.total ?? rows.length}
          data-row-cursor=""
        >
          <DataTableHead
            table={table}
            columns={shown}
            sort={props.sort}
            hrefOf={hrefOf}
            selectable={selectable}
          />
          {!late && <DataTableBody table={table} columns={shown} cursor={cursor} selectable={selectable} />}
        </table>
        <TableState table={props} late={late} />
      </div>
      {!props.bare && (
        <DataTableFoot
          table={props}
          hrefOf={hrefOf}
          preferences={preferences}
          onPreferences={setPreferences}
        />
      )}
    </div>
  )
}

/** What stands below the head in the place of rows: the shape of those that are on their way, or that there are none. */
function TableState<Row>({ table, late }: { table: DataTableProps<Row>; late: boolean }) {
  const t = useTranslations('common.table')
  const { rows, empty } = table
  if (late) return <SkeletonRows rows={Math.max(1, rows.length)} label={t('loading')} />
  if (rows.length > 0) return null
  return <EmptyState title={empty?.title ?? t('empty')} hint={empty?.hint} action={empty?.action} />
}

/** Width in px below which a column without a width of its own cannot be read. */
const SHARED_COLUMN_MIN_PX = 150

/** With all columns, and without those that are left out where there is less room. */
function leastWidths<Row>(columns: readonly DataColumn<Row>[]): React.CSSProperties {
  const sum = (some: readonly DataColumn<Row>[]) =>
    `${some.reduce((width, column) => width + (column.width ?? SHARED_COLUMN_MIN_PX), 0)}px`
  const without = (...spare: readonly DataColumn<Row>['spare'][]) =>
    sum(columns.filter((column) => column.spare === undefined || !spare.includes(column.spare)))
  return {
    '--least-width': sum(columns),
    '--least-width-wide': without('wide'),
    '--least-width-medium': without('wide', 'medium'),
    '--least-width-narrow': without('wide', 'medium', 'narrow'),
    '--least-width-tight': without('wide', 'medium', 'narrow', 'tight'),
  } as React.CSSProperties
}
