import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ChangedEntries } from '#components/lists/changed-entries.tsx'
import { DifferenceFilters } from '#components/lists/difference-filters.tsx'
import { EntryTable } from '#components/lists/entry-table.tsx'
import { GuardFindings } from '#components/lists/guard-findings.tsx'
import { SnapshotBadge, VersionStatusBadge } from '#components/lists/list-signal.tsx'
import { RejectList } from '#components/lists/reject-list.tsx'
import { VersionFacts, VersionFiles } from '#components/lists/version-facts.tsx'
import { Figure, FigureRow } from '#components/ui/figure-row.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { ListVersionDetail, ListVersionFilter } from '#lib/queries/lists/list-version-detail.ts'
import { paths } from '#lib/web/paths.ts'

const COUNTS = ['records', 'names', 'addresses', 'wallets', 'added', 'changed', 'removed'] as const

/** One version: what it counts, what it changed, what could not be read, and where it came from. */
export function VersionPage({
  detail,
  filter,
  people,
  actions,
  progress,
}: {
  detail: ListVersionDetail
  filter: ListVersionFilter
  people: Readonly<Record<string, ActorRef>>
  actions?: React.ReactNode
  /** How far the re-screening against it has come. */
  progress?: React.ReactNode
}) {
  const t = useTranslations('lists')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { source, version, diff } = detail
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.list(source.id)}>{source.short[locale]}</Link>
            <VersionStatusBadge status={version.status} />
            <SnapshotBadge version={version} />
          </>
        }
        title={t('version.title', { number: version.number })}
        summary={t('version.published', { day: version.publishedOn })}
        actions={actions}
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <GuardFindings version={version} />
            <Panel title={t('version.figures')}>
              <FigureRow>
                {COUNTS.map((count) => (
                  <Figure key={count} label={t(`count.${count}`)} value={version[count]} />
                ))}
                <Figure label={t('count.rejected')} value={version.rejected} loud={version.rejected > 0} />
                <Figure label={t('count.lifted')} value={version.lifted} />
              </FigureRow>
            </Panel>
            <Panel title={t('version.diff')} flush>
              <DifferenceFilters
                path={paths.listVersion(source.id, String(version.number))}
                version={version}
                filter={filter}
              />
              <EntryTable
                sourceId={source.id}
                rows={diff.rows}
                paging={{ page: diff.page, pageSize: diff.pageSize, total: diff.total }}
                changes
                empty={{ title: t('version.noDiff') }}
              />
            </Panel>
            <ChangedEntries sourceId={source.id} states={detail.states} />
          </Column>
          <Column>
            {progress}
            <VersionFacts version={version} people={people} />
            <VersionFiles files={detail.files} />
            <RejectList rejects={detail.rejects} count={version.rejected} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}
