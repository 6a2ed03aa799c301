import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { AlertStatusBadge } from '#components/alerts/alert-status-badge.tsx'
import { DelistedBadge } from '#components/alerts/delisted.tsx'
import { DueTime } from '#components/alerts/due-time.tsx'
import { type ReasonWords, useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CustomerCell } from '#components/customers/customer-name.tsx'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'

type Column = DataColumn<AlertQueueRow>
interface Words {
  readonly t: ReturnType<typeof useTranslations<'alerts'>>
  readonly severity: ReturnType<typeof useTranslations<'common.severity'>>
  readonly reasons: ReasonWords
}

/** The columns of the queue: severity, number, what set it off, who, by when, how much, where it stands, whose. */
export function useAlertColumns({ me, now }: { me: string; now: string }): Column[] {
  const t = useTranslations('alerts')
  const severity = useTranslations('common.severity')
  const reasons = useReasonWords()
  // The words change only with the language, and then the page is made anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reasons follow t
  return useMemo(
    () => [...whatColumns({ t, severity, reasons }), ...whenColumns(t, { me, now })],
    [t, severity, me, now],
  )
}

function whatColumns({ t, severity, reasons }: Words): Column[] {
  return [
    {
      id: 'severity',
      header: t('column.severity'),
      width: 98,
      sortable: true,
      hideable: false,
      cell: (row) => <SeverityBadge severity={row.severity}>{severity(row.severity)}</SeverityBadge>,
      csv: (row) => row.severity,
    },
    {
      id: 'number',
      header: t('column.number'),
      width: 84,
      spare: 'tight',
      hideable: false,
      cell: (row) => <code>{formatAlertNumber(row.number)}</code>,
      csv: (row) => formatAlertNumber(row.number),
    },
    {
      id: 'trigger',
      header: t('column.trigger'),
      cell: (row) => <span title={reasons.kind(row.kind)}>{reasons.kind(row.kind)}</span>,
      csv: (row) => row.kind,
    },
    {
      id: 'customer',
      header: t('column.customer'),
      width: 110,
      cell: (row) => <CustomerCell customer={row.customer} />,
      csv: (row) => `${row.customer.externalId} ${row.customer.displayName}`,
    },
  ]
}

function whenColumns(t: Words['t'], { me, now }: { me: string; now: string }): Column[] {
  return [
    {
      id: 'due',
      header: t('column.due'),
      width: 146,
      align: 'end',
      sortable: 'asc',
      cell: (row) => <DueTime dueAt={row.dueAt} now={now} />,
      csv: (row) => row.dueAt,
    },
    {
      id: 'amount',
      header: t('column.amount'),
      width: 96,
      align: 'end',
      sortable: true,
      cell: (row) => <Money value={row.jpyValue} />,
      csv: (row) => row.jpyValue ?? '',
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 82,
      spare: 'narrow',
      cell: (row) => (
        <>
          <AlertStatusBadge alert={row} /> <DelistedBadge delistedAt={row.delistedAt} />
        </>
      ),
      csv: (row) => row.status,
    },
    {
      id: 'assignee',
      header: t('column.assignee'),
      width: 64,
      spare: 'narrow',
      cell: (row) => ownerOf(row, me, t('mine')),
      csv: (row) => row.assignee?.name ?? '',
    },
  ]
}

function ownerOf({ assignee }: AlertQueueRow, me: string, mine: string): string {
  if (assignee === null) return '—'
  return assignee.id === me ? mine : assignee.name
}
