'use client'

import { createColumnHelper, type RowSelectionState, useTable } from '@tanstack/react-table'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SkeletonRows } from '#components/ui/skeleton-rows.tsx'
import type { DataColumn, Sorting } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import { DataTableBody } from '#components/ui/table/data-table-body.tsx'
import { dataTableFeatures } from '#components/ui/table/data-table-features.ts'
import { DataTableFoot } from '#components/ui/table/data-table-foot.tsx'
import { DataTableHead } from '#components/ui/table/data-table-head.tsx'
import { useRowCursor } from '#components/ui/table/use-row-cursor.ts'
import { useTablePreferences } from '#components/ui/table/use-table-preferences.ts'

export interface DataTableProps<Row> {
  /** Names the table in the officer's stored preferences (columns, density). */
  readonly id: string
  /** What the rows are; read out. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where Enter, a double press, and a press without `onCursor` lead. */
  readonly rowHref?: (row: Row) => string
  readonly sort?: Sorting
  /** Rows of this page come from `(page - 1) * pageSize`; leave out when all rows are here. */
  readonly paging?: { readonly page: number; readonly pageSize: number; readonly total: number }
  /** The row under the cursor, for a page with a preview; uncontrolled when left out. */
  readonly cursorKey?: string | null
  readonly onCursor?: (row: Row) => void
  /** Ids chosen for bulk work; the column of boxes appears when given. */
  readonly selection?: {
    readonly keys: readonly string[]
    readonly onChange: (keys: readonly string[]) => void
  }
  /** What to say when there is nothing, and what to do about it. */
  readonly empty?: { readonly title: string; readonly hint?: string; readonly action?: React.ReactNode }
  readonly state?: 'ready' | 'loading' | 'failed'
  /** Fills the height that is left and scrolls inside; otherwise as high as its rows. */
  readonly fill?: boolean
  /** False for a second table on a page: `j k Enter` belong to the first. */
  readonly keyboard?: boolean
  /** Leaves out the foot (pager, columns, CSV), for small tables in panels. */
  readonly bare?: boolean
}

/**
 * A table of the desk: sorted, filtered and paged by the server through the URL (`?sort=&dir=&page=`), steered by
 * `j k Enter`, with columns and density as the officer likes them and CSV of exactly what is shown.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selection, state = 'ready', keyboard = true } = props
  const t = useTranslations('common.table')
  const router = useRouter()
  const [preferences, setPreferences] = useTablePreferences(props.id)
  const [ownCursor, setOwnCursor] = useState<string | null>(null)
  const cursorKey = props.cursorKey !== undefined ? props.cursorKey : ownCursor
  const table = useDataTable(props, preferences.hidden)

  const moveTo = (row: Row) => {
    setOwnCursor(rowKey(row))
    props.onCursor?.(row)
  }
  const open = (row: Row) => {
    if (props.rowHref !== undefined) router.push(props.rowHref(row))
  }
  useRowCursor({
    enabled: keyboard && rows.length > 0,
    onMove: (step) => {
      const at = rows.findIndex((row) => rowKey(row) === cursorKey)
      const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step]
      if (next !== undefined) moveTo(next)
    },
    onOpen: () => {
      const row = rows.find((candidate) => rowKey(candidate) === cursorKey)
      if (row !== undefined) open(row)
    },
  })
  const shown = columns.filter((column) => !preferences.hidden.includes(column.id))
  const hrefOf = useHrefWith()
  return (
    <div
      className={classes.frame}
      data-fill={props.fill || undefined}
      data-bare={props.bare || undefined}
      data-density={preferences.density}
    >
      <div className={classes.scroller}>
        <table
          className={classes.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through by keys
          role="grid"
          aria-label={props.label}
          aria-rowcount={props.paging?.total ?? rows.length}
          data-row-cursor=""
        >
          <DataTableHead
            table={table}
            columns={shown}
            sort={props.sort}
            hrefOf={hrefOf}
            selectable={selection !== undefined}
          />
          {state === 'ready' && (
            <DataTableBody
              table={table}
              columns={shown}
              rowKey={rowKey}
              cursorKey={cursorKey}
              selectable={selection !== undefined}
              onPress={(row) =>
                props.onCursor === undefined && props.rowHref !== undefined ? open(row) : moveTo(row)
              }
              onOpen={open}
            />
          )}
        </table>
        {state === 'loading' && <SkeletonRows label={t('loading')} />}
        {state === 'failed' && <EmptyState title={t('failed')} hint={t('failedHint')} />}
        {state === 'ready' && rows.length === 0 && (
          <EmptyState
            title={props.empty?.title ?? t('empty')}
            hint={props.empty?.hint}
            action={props.empty?.action}
          />
        )}
      </div>
      {!props.bare && (
        <DataTableFoot
          id={props.id}
          columns={columns}
          rows={rows}
          paging={props.paging}
          hrefOf={hrefOf}
          preferences={preferences}
          onPreferences={setPreferences}
          selected={selection?.keys.length ?? 0}
          onClearSelection={() => selection?.onChange([])}
        />
      )}
    </div>
  )
}

function useDataTable<Row>(
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

/** Makes this page's URL with some parameters changed; null takes one away. */
function useHrefWith(): (changes: Readonly<Record<string, string | null>>) => string {
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
