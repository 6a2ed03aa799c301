'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import classes from '#components/audit/audit.module.css'
import { AuditSubjectLink } from '#components/audit/audit-subject.tsx'
import { useAuditWords } from '#components/audit/use-audit-words.ts'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import type { DataColumn } from '#components/ui/table/data-column.ts'
import { DataTable } from '#components/ui/table/data-table.tsx'
import type { AuditSubjectName } from '#lib/queries/audit/audit-subjects.ts'
import type { AuditRow } from '#lib/queries/audit/audit-trail.ts'
import { canonicalJson } from '#lib/std/canonical-json.ts'
import { paths } from '#lib/web/paths.ts'

const FACTS_SHOWN_MAX = 3
const ID_SHOWN_CHARS = 8

/** A page of the audit trail, newest first. */
export function AuditTable({
  rows,
  subjects,
}: {
  rows: readonly AuditRow[]
  subjects: Readonly<Record<string, AuditSubjectName>>
}) {
  const t = useTranslations('audit')
  const words = useAuditWords()
  const actor = useActorWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change only with the reader's language
  const columns = useMemo<DataColumn<AuditRow>[]>(
    () => [
      {
        id: 'at',
        header: t('column.at'),
        width: 156,
        hideable: false,
        cell: (row) => (
          <Link href={paths.auditEvent(row.id)}>
            <DateTime at={row.at} seconds />
          </Link>
        ),
        csv: (row) => row.at,
      },
      {
        id: 'event',
        header: t('column.event'),
        width: 190,
        cell: (row) => <span title={row.type}>{words.event(row.type)}</span>,
        csv: (row) => row.type,
      },
      {
        id: 'actor',
        header: t('column.actor'),
        width: 120,
        cell: (row) => actor(row.actor),
        csv: (row) => `${row.actor.kind}:${row.actor.id}`,
      },
      {
        id: 'subject',
        header: t('column.subject'),
        width: 220,
        cell: (row) => <AuditSubjectLink row={row} names={subjects} />,
        csv: (row) => `${row.subjectKind}:${row.subjectId}`,
      },
      {
        id: 'facts',
        header: t('column.facts'),
        cell: (row) => <Cut text={words.summary(row.facts, FACTS_SHOWN_MAX) || '—'} />,
        csv: (row) => canonicalJson(row.facts),
      },
      {
        id: 'useCase',
        header: t('column.useCase'),
        spare: 'medium',
        width: 190,
        cell: (row) => (
          <code>
            <Cut text={row.useCase} />
          </code>
        ),
        csv: (row) => row.useCase,
      },
      {
        id: 'requestId',
        header: t('column.requestId'),
        spare: 'medium',
        width: 96,
        cell: (row) => <code title={row.requestId}>…{row.requestId.slice(-ID_SHOWN_CHARS)}</code>,
        csv: (row) => row.requestId,
      },
    ],
    [t, subjects],
  )
  return (
    <DataTable
      id="audit"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.auditEvent(row.id)}
      fixed
      fill
      empty={{ title: t('empty.title'), hint: t('empty.hint') }}
    />
  )
}

/** One line of a cell that gives way before the columns do; whole on hover. */
function Cut({ text }: { text: string }) {
  return (
    <span className={classes.cut} title={text}>
      {text}
    </span>
  )
}
