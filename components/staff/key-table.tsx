'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { useAction } from '#components/ui/use-action.ts'
import { KEY_SCOPES } from '#lib/core/staff/permissions.ts'
import type { ApiKeyListRow } from '#lib/queries/staff/staff-page.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Revoke = (input: { readonly keyId: string }) => Promise<ActionResult<null>>

/** The machine keys; an administrator can revoke each. */
export function KeyTable({ rows, revoke }: { rows: readonly ApiKeyListRow[]; revoke: Revoke | null }) {
  const t = useTranslations('staff')
  const [asked, setAsked] = useState<ApiKeyListRow | null>(null)
  const columns = useKeyColumns(revoke === null ? null : setAsked)
  return (
    <>
      <DataTable
        id="api-keys"
        label={t('keys')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        keyboard={false}
        empty={{ title: t('noKeys.title'), hint: t('noKeys.hint') }}
        bare
      />
      {revoke !== null && <RevokeKey asked={asked} onClose={() => setAsked(null)} revoke={revoke} />}
    </>
  )
}

function RevokeKey({
  asked,
  onClose,
  revoke,
}: {
  asked: ApiKeyListRow | null
  onClose: () => void
  revoke: Revoke
}) {
  const t = useTranslations('staff.revokeKey')
  const { run, busy, message } = useAction(revoke)
  return (
    <ConfirmDialog
      opened={asked !== null}
      onClose={onClose}
      onConfirm={() => asked !== null && run({ keyId: asked.id }, onClose)}
      title={t('title', { name: asked?.name ?? '' })}
      confirmLabel={t('confirm')}
      busy={busy}
      danger
    >
      <p>{t('text')}</p>
      <FormError message={message} />
    </ConfirmDialog>
  )
}

function useKeyColumns(ask: ((row: ApiKeyListRow) => void) | null): DataColumn<ApiKeyListRow>[] {
  const t = useTranslations('staff')
  const scope = useTranslations('common.scope')
  return useMemo(() => {
    const columns: DataColumn<ApiKeyListRow>[] = [
      { id: 'name', header: t('column.keyName'), cell: (row) => row.name },
      { id: 'prefix', header: t('column.key'), cell: (row) => <code>{row.prefix}…</code> },
      {
        id: 'scopes',
        header: t('column.scopes'),
        cell: (row) =>
          KEY_SCOPES.filter((one) => row.scopes.includes(one))
            .map((one) => scope(one))
            .join(' · '),
      },
      {
        id: 'lastUsed',
        header: t('column.lastUsed'),
        cell: (row) => (row.lastUsedAt === null ? t('never') : <DateTime at={row.lastUsedAt} />),
        align: 'end',
      },
      {
        id: 'state',
        header: t('column.state'),
        align: 'end',
        cell: (row) => {
          if (row.revokedAt !== null) return <StatusBadge>{t('state.revoked')}</StatusBadge>
          if (ask === null) return <StatusBadge tone="done">{t('state.active')}</StatusBadge>
          return (
            <Button size="small" onClick={() => ask(row)}>
              {t('revokeKey.action')}
            </Button>
          )
        },
      },
    ]
    return columns
  }, [t, scope, ask])
}
