'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { RuleState } from '#components/rules/rule-state.tsx'
import { useRuleWords } from '#components/rules/use-rule-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { groupDigits } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { RuleListRow } from '#lib/queries/rules/rule-list.ts'
import { paths } from '#lib/web/paths.ts'

/** The catalogue of rules as a table. */
export function RuleTable({ rows }: { rows: readonly RuleListRow[] }) {
  const t = useTranslations('rules')
  const severity = useTranslations('common.severity')
  const words = useRuleWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the reader's language
  const columns = useMemo<DataColumn<RuleListRow>[]>(
    () => [
      {
        id: 'severity',
        header: t('column.severity'),
        width: 104,
        cell: (row) => <SeverityBadge severity={row.severity}>{severity(row.severity)}</SeverityBadge>,
        csv: (row) => row.severity,
      },
      {
        id: 'rule',
        header: t('column.rule'),
        hideable: false,
        cell: (row) => <Link href={paths.rule(row.id)}>{words.title(row.id)}</Link>,
        csv: (row) => row.id,
      },
      {
        id: 'basis',
        header: t('column.basis'),
        cell: (row) => (
          <span title={row.legalBasis.map(words.basis).join('\n')}>
            {row.legalBasis[0] === undefined ? '—' : words.basis(row.legalBasis[0])}
            {row.legalBasis.length > 1 && ` ＋${row.legalBasis.length - 1}`}
          </span>
        ),
        csv: (row) => row.legalBasis.join(' / '),
      },
      {
        id: 'state',
        header: t('column.state'),
        width: 132,
        cell: (row) => <RuleState enabled={row.inForce?.enabled ?? null} mandatory={row.mandatory} />,
        csv: (row) => (row.inForce === null ? '' : String(row.inForce.enabled || row.mandatory)),
      },
      {
        id: 'version',
        header: t('column.version'),
        spare: 'medium',
        width: 60,
        align: 'end',
        cell: (row) => row.inForce?.version ?? '—',
        csv: (row) => String(row.inForce?.version ?? ''),
      },
      {
        id: 'fired',
        header: t('column.fired'),
        width: 132,
        align: 'end',
        cell: (row) => groupDigits(String(row.fired)),
        csv: (row) => String(row.fired),
      },
      {
        id: 'last',
        header: t('column.last'),
        spare: 'medium',
        width: 140,
        align: 'end',
        cell: (row) => <DateTime at={row.lastFiredAt} />,
        csv: (row) => row.lastFiredAt ?? '',
      },
    ],
    [t, severity],
  )
  return (
    <DataTable
      id="rules"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.rule(row.id)}
      fixed
      fill
    />
  )
}
