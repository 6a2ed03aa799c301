'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DueTime } from '#components/alerts/due-time.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import classes from '#components/approvals/waiting-decisions.module.css'
import { WhoApproves } from '#components/approvals/who-approves.tsx'
import { ACTION_TONES } from '#components/cases/decision-facts.ts'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import { TwoLines } from '#components/ui/table/two-lines.tsx'
import { formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { WaitingDecision } from '#lib/queries/approvals/approval-queue.ts'
import { paths } from '#lib/web/paths.ts'

/** Decisions that await their second person, the longest waiting first; one's own are marked as not one's to approve. */
export function WaitingDecisions({ rows, now }: { rows: readonly WaitingDecision[]; now: string }) {
  const t = useTranslations('approvals')
  const columns = useColumns(now)
  return (
    <DataTable
      id="waiting-decisions"
      label={t('decisions')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.decisionId}
      rowHref={(row) => paths.case(formatCaseNumber(row.case))}
      empty={{ title: t('emptyDecisions.title'), hint: t('emptyDecisions.hint') }}
      bare
      stack
    />
  )
}

function useColumns(now: string): DataColumn<WaitingDecision>[] {
  const t = useTranslations('approvals')
  const actions = useTranslations('cases.action')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  return useMemo(
    () => [
      {
        id: 'severity',
        header: t('column.severity'),
        width: 92,
        cell: (row) => (
          <SeverityBadge severity={row.case.severity}>{severity(row.case.severity)}</SeverityBadge>
        ),
      },
      {
        id: 'case',
        header: t('column.case'),
        width: 116,
        cell: (row) => <code>{formatCaseNumber(row.case)}</code>,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        cell: (row) => (
          <TwoLines beneath={words.kind(row.case.kind)}>
            <CustomerCell customer={row.customer} />
          </TwoLines>
        ),
      },
      {
        id: 'actions',
        header: t('column.actions'),
        cell: (row) => (
          <span className={classes.actions}>
            {row.actions.map((action) => (
              <StatusBadge key={action} tone={ACTION_TONES[action]}>
                {actions(action)}
              </StatusBadge>
            ))}
          </span>
        ),
      },
      {
        id: 'held',
        header: t('column.held'),
        spare: 'medium',
        width: 112,
        align: 'end',
        cell: (row) => <Money value={row.heldJpy === '0' ? null : row.heldJpy} />,
      },
      {
        id: 'due',
        header: t('column.due'),
        width: 104,
        align: 'end',
        cell: (row) => <DueTime dueAt={row.case.dueAt} now={now} />,
      },
      { id: 'mine', header: t('column.mine'), width: 124, cell: (row) => <WhoApproves {...row} /> },
      { id: 'by', header: t('column.by'), width: 108, spare: 'medium', cell: (row) => row.by.name },
      {
        id: 'since',
        header: t('column.since'),
        width: 128,
        align: 'end',
        cell: (row) => <DateTime at={row.since} />,
      },
    ],
    [t, actions, severity, now],
  )
}
