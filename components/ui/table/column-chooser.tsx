'use client'

import { useTranslations } from 'next-intl'
import { DropDown } from '#components/ui/drop-down.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import classes from '#components/ui/table/data-table.module.css'
import type { TablePreferences } from '#components/ui/table/use-table-preferences.ts'

/** Which columns are shown. */
export function ColumnChooser<Row>({
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
  const choose = (id: string, shown: boolean) =>
    onPreferences({
      ...preferences,
      hidden: shown ? hidden.filter((other) => other !== id) : [...hidden, id],
    })
  return (
    <DropDown label={t('columns')} trigger={t('columns')} align="start" variant="quiet" above>
      {columns
        .filter((column) => column.hideable !== false && column.header !== '')
        .map((column) => (
          <label key={column.id} className={classes.choice}>
            <input
              type="checkbox"
              checked={!hidden.includes(column.id)}
              onChange={(event) => choose(column.id, event.currentTarget.checked)}
            />
            {column.header}
          </label>
        ))}
    </DropDown>
  )
}
