'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DropDown } from '#components/ui/drop-down.tsx'
import { Pager } from '#components/ui/pager.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import { toCsv } from '#components/ui/table/to-csv.ts'
import type { TablePreferences } from '#components/ui/table/use-table-preferences.ts'

/** Pager, column chooser, density and CSV, or what is selected. */
export function DataTableFoot<Row>({
  id,
  columns,
  rows,
  paging,
  hrefOf,
  preferences,
  onPreferences,
  selected,
  onClearSelection,
}: {
  id: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  paging: { readonly page: number; readonly pageSize: number; readonly total: number } | undefined
  hrefOf: (changes: Readonly<Record<string, string | null>>) => string
  preferences: TablePreferences
  onPreferences: (next: TablePreferences) => void
  selected: number
  onClearSelection: () => void
}) {
  const t = useTranslations('common.table')
  const comfortable = preferences.density === 'comfortable'
  return (
    <div className={classes.foot}>
      <div className={classes.tools}>
        <ColumnChooser columns={columns} preferences={preferences} onPreferences={onPreferences} />
        <Button
          size="small"
          variant="quiet"
          aria-pressed={comfortable}
          title={t('density')}
          onClick={() => onPreferences({ ...preferences, density: comfortable ? 'compact' : 'comfortable' })}
        >
          {comfortable ? t('compact') : t('comfortable')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          title={t('csvHint', { count: rows.length })}
          disabled={rows.length === 0}
          onClick={() => {
            const shown = columns.filter((column) => !preferences.hidden.includes(column.id))
            save(`${id}.csv`, toCsv(shown, rows))
          }}
        >
          {t('csv')}
        </Button>
        {selected > 0 && (
          <>
            <span className={classes.selected} role="status">
              {t('selected', { count: selected })}
            </span>
            <Button size="small" variant="quiet" onClick={onClearSelection}>
              {t('clearSelection')}
            </Button>
          </>
        )}
      </div>
      {paging !== undefined && (
        <Pager {...paging} hrefOf={(page) => hrefOf({ page: page === 1 ? null : String(page) })} />
      )}
    </div>
  )
}

function ColumnChooser<Row>({
  columns,
  preferences,
  onPreferences,
}: {
  columns: readonly DataColumn<Row>[]
  preferences: TablePreferences
  onPreferences: (next: TablePreferences) => void
}) {
  const t = useTranslations('common.table')
  const { hidden } = preferences
  return (
    <DropDown label={t('columns')} trigger={t('columns')} align="start" variant="quiet" above>
      {columns
        .filter((column) => column.hideable !== false && column.header !== '')
        .map((column) => (
          <label key={column.id} className={classes.choice}>
            <input
              type="checkbox"
              checked={!hidden.includes(column.id)}
              onChange={(event) =>
                onPreferences({
                  ...preferences,
                  hidden: event.currentTarget.checked
                    ? hidden.filter((other) => other !== column.id)
                    : [...hidden, column.id],
                })
              }
            />
            {column.header}
          </label>
        ))}
    </DropDown>
  )
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
