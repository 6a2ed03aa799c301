'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { ColumnChooser } from '#components/ui/table/column-chooser.tsx'
import classes from '#components/ui/table/data-table.module.css'
import type { DataTableProps, HrefWith } from '#components/ui/table/data-table-props.ts'
import { toCsv } from '#components/ui/table/to-csv.ts'
import type { TablePreferences } from '#components/ui/table/use-table-preferences.ts'

interface FootProps<Row> {
  readonly table: DataTableProps<Row>
  readonly hrefOf: HrefWith
  readonly preferences: TablePreferences
  readonly onPreferences: (next: TablePreferences) => void
}

/** Pager, column chooser, density and CSV, and what is selected. */
export function DataTableFoot<Row>({ table, hrefOf, preferences, onPreferences }: FootProps<Row>) {
  const t = useTranslations('common.table')
  const { id, columns, rows, paging, selection } = table
  const comfortable = preferences.density === 'comfortable'
  const selected = selection?.keys.length ?? 0
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
        {selected > 0 && <Selected count={selected} onClear={() => selection?.onChange([])} />}
      </div>
      {paging !== undefined && (
        <Pager {...paging} hrefOf={(page) => hrefOf({ page: page === 1 ? null : String(page) })} />
      )}
    </div>
  )
}

function Selected({ count, onClear }: { count: number; onClear: () => void }) {
  const t = useTranslations('common.table')
  return (
    <>
      <span className={classes.selected} role="status">
        {t('selected', { count })}
      </span>
      <Button size="small" variant="quiet" onClick={onClear}>
        {t('clearSelection')}
      </Button>
    </>
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
