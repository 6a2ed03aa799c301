'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { FormError } from '#components/ui/form-error.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { useAction } from '#components/ui/use-action.ts'
import type { StaffMember } from '#lib/queries/staff/staff-page.ts'
import type { ActionResult } from '#lib/std/action-result.ts'

type Session = StaffMember['sessions'][number]
type Revoke = (input: { readonly sessionId: string }) => Promise<ActionResult<null>>

const refuse: Revoke = async () => ({ ok: false, code: 'auth/not-allowed', message: '', fields: {} })

/** A person's open sessions; an administrator can end each. */
export function SessionList({ rows, revoke }: { rows: readonly Session[]; revoke: Revoke | null }) {
  const t = useTranslations('staff.member')
  const { run, busy, message } = useAction(revoke ?? refuse)
  const columns = useMemo<DataColumn<Session>[]>(() => {
    const facts: DataColumn<Session>[] = [
      { id: 'seen', header: t('seen'), cell: (row) => <DateTime at={row.seenAt} /> },
      { id: 'started', header: t('started'), cell: (row) => <DateTime at={row.createdAt} /> },
      { id: 'expires', header: t('expires'), cell: (row) => <DateTime at={row.expiresAt} /> },
      { id: 'address', header: t('address'), cell: (row) => <code>{row.ip ?? '—'}</code> },
      {
        id: 'agent',
        header: t('agent'),
        cell: (row) => <span title={row.userAgent ?? ''}>{row.userAgent ?? '—'}</span>,
      },
    ]
    if (revoke === null) return facts
    const end: DataColumn<Session> = {
      id: 'revoke',
      header: '',
      align: 'end',
      cell: (row) => (
        <Button size="small" disabled={busy} onClick={() => run({ sessionId: row.id })}>
          {t('revoke')}
        </Button>
      ),
    }
    return [...facts, end]
  }, [t, revoke, busy, run])
  return (
    <>
      <FormError message={message} />
      <DataTable
        id="sessions"
        label={t('sessions')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={{ title: t('noSessions') }}
        bare
      />
    </>
  )
}
