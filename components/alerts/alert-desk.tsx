'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AlertActions } from '#components/alerts/alert-actions.ts'
import { useAlertColumns } from '#components/alerts/alert-columns.tsx'
import classes from '#components/alerts/alert-desk.module.css'
import { AlertPreview } from '#components/alerts/alert-preview.tsx'
import { AlertVerbs, type WorkableAlert } from '#components/alerts/alert-verbs.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { Split } from '#components/ui/page-body.tsx'
import type { Sorting } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { usePageKeys } from '#components/ui/use-page-keys.ts'
import { alertNeedsCase } from '#lib/core/alerts/clearing.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'
import { paths } from '#lib/web/paths.ts'

interface AlertDeskProps {
  readonly rows: readonly AlertQueueRow[]
  readonly paging: { readonly page: number; readonly pageSize: number; readonly total: number }
  readonly sort: Sorting
  readonly me: string
  readonly now: string
  /** Null for those who may look but not work. */
  readonly actions: AlertActions | null
}

/** The queue: table left, the alert under the cursor right; `t` takes the next, `u` takes a clearing back. */
export function AlertDesk({ rows, paging, sort, me, now, actions }: AlertDeskProps) {
  const t = useTranslations('alerts')
  const [cursor, setCursor] = useState<string | null>(null)
  const [cleared, setCleared] = useState<WorkableAlert | null>(null)
  const columns = useAlertColumns({ me, now })
  // The row that was worked leaves the list: the cursor then stands on the first one again.
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === cursor),
  )
  const current = rows[at]
  return (
    <Split
      preview={
        current === undefined ? (
          <EmptyState title={t('preview.nothing')} />
        ) : (
          <AlertPreview
            key={current.id}
            alert={current}
            now={now}
            position={`${(paging.page - 1) * paging.pageSize + at + 1} / ${paging.total}`}
          >
            {actions === null ? null : (
              <AlertVerbs
                alert={{ ...current, needsCase: alertNeedsCase(current.reasons, isHeld(current)) }}
                now={now}
                actions={actions}
                onCleared={setCleared}
              />
            )}
          </AlertPreview>
        )
      }
    >
      {actions !== null && cleared !== null && (
        <Cleared alert={cleared} action={actions.reopen} onGone={() => setCleared(null)} />
      )}
      <DataTable
        id="alerts"
        label={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.alert(formatAlertNumber(row.number))}
        cursorKey={current?.id ?? null}
        onCursor={(row) => setCursor(row.id)}
        sort={sort}
        paging={paging}
        fill
        fixed
        stack
        empty={{ title: t('empty.title'), hint: t('empty.hint') }}
      />
    </Split>
  )
}

function isHeld({ transaction }: AlertQueueRow): boolean {
  return transaction?.status === 'held'
}

/** What was just cleared, and the way back. */
function Cleared({
  alert,
  action,
  onGone,
}: {
  alert: WorkableAlert
  action: AlertActions['reopen']
  onGone: () => void
}) {
  const t = useTranslations('alerts')
  const { run, busy, message } = useAction(action)
  const undo = () => !busy && run({ alertId: alert.id, note: t('undoNote') }, onGone)
  usePageKeys({ u: undo })
  return (
    <div className={classes.cleared} role="status">
      <span>{t('cleared', { number: formatAlertNumber(alert.number) })}</span>
      <Button size="small" hotkey="U" disabled={busy} onClick={undo}>
        {t('verb.undo')}
      </Button>
      <Button size="small" variant="quiet" onClick={onGone}>
        {t('verb.dismiss')}
      </Button>
      <FormError message={message} />
    </div>
  )
}
