import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { AlertStatusBadge } from '#components/alerts/alert-status-badge.tsx'
import { DueTime } from '#components/alerts/due-time.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import type { AlertQueueRow } from '#lib/queries/alerts/alert-queue.ts'

/** The columns of the queue: severity, number, what set it off, who, how much, where it stands, by when, whose. */
export function useAlertColumns({ me, now }: { me: string; now: string }): DataColumn<AlertQueueRow>[] {
  const t = useTranslations('alerts')
  const severity = useTranslations('common.severity')
  const words = useReasonWords()
  // The words change only with the language, and then the page is made anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow t
  return useMemo(
    () => [
      {
        id: 'severity',
        header: t('column.severity'),
        width: 84,
        sortable: true,
        hideable: false,
        cell: (row) => <SeverityBadge severity={row.severity}>{severity(row.severity)}</SeverityBadge>,
        csv: (row) => row.severity,
      },
      {
        id: 'number',
        header: t('column.number'),
        width: 84,
        hideable: false,
        cell: (row) => <code>{formatAlertNumber(row.number)}</code>,
        csv: (row) => formatAlertNumber(row.number),
      },
      {
        id: 'trigger',
        header: t('column.trigger'),
        cell: (row) => words.kind(row.kind),
        csv: (row) => row.kind,
      },
      {
        id: 'customer',
        header: t('column.customer'),
        width: 132,
        cell: (row) => row.customer.displayName,
        csv: (row) => `${row.customer.externalId} ${row.customer.displayName}`,
      },
      {
        id: 'amount',
        header: t('column.amount'),
        width: 104,
        align: 'end',
        sortable: true,
        cell: (row) => <Money value={row.jpyValue} />,
        csv: (row) => row.jpyValue ?? '',
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 92,
        cell: (row) => <AlertStatusBadge alert={row} />,
        csv: (row) => row.status,
      },
      {
        id: 'due',
        header: t('column.due'),
        width: 92,
        align: 'end',
        sortable: true,
        cell: (row) => <DueTime dueAt={row.dueAt} now={now} />,
        csv: (row) => row.dueAt,
      },
      {
        id: 'assignee',
        header: t('column.assignee'),
        width: 76,
        cell: (row) => (row.assignee === null ? '—' : row.assignee.id === me ? t('mine') : row.assignee.name),
        csv: (row) => row.assignee?.name ?? '',
      },
    ],
    [t, severity, me, now],
  )
}
