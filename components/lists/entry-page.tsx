import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EntryFacts, EntryTexts } from '#components/lists/entry-facts.tsx'
import { EntryHistory } from '#components/lists/entry-history.tsx'
import { EntryHits } from '#components/lists/entry-hits.tsx'
import { EntryNames } from '#components/lists/entry-names.tsx'
import { EntryWallets } from '#components/lists/entry-wallets.tsx'
import { SnapshotBadge } from '#components/lists/list-signal.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { ListEntryDetail } from '#lib/queries/lists/list-entry-detail.ts'
import type { ListEntryTraces } from '#lib/queries/lists/list-entry-traces.ts'
import { paths } from '#lib/web/paths.ts'

/** A listed party whole: every name by script, what identifies it, its addresses, its history, and whom it met. */
export function EntryPage({ entry, traces }: { entry: ListEntryDetail; traces: ListEntryTraces }) {
  const t = useTranslations('lists')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const measure = useTranslations('reasons.measure')
  const { entity, source, version } = entry
  const primary = entity.names.find((name) => name.kind === 'primary') ?? entity.names[0]
  return (
    <>
      <PageHeader
        over={
          <>
            <Link href={paths.list(source.id)}>{source.short[locale]}</Link>
            <code>{entry.key}</code>
            {entry.inForce ? (
              <SeverityBadge severity="critical">{measure(entity.measure)}</SeverityBadge>
            ) : (
              <StatusBadge>{t('party.gone')}</StatusBadge>
            )}
            {version?.status === 'active' && <SnapshotBadge version={version} />}
          </>
        }
        title={primary?.full ?? entry.key}
        summary={[
          t(`entry.kind.${entity.kind}`),
          entity.programmes.join(', '),
          entity.listedOn === null ? '' : t('party.listed', { day: entity.listedOn }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <EntryNames names={entity.names} />
            {traces.wallets.length > 0 && <EntryWallets wallets={traces.wallets} />}
            <EntryTexts entity={entity} />
          </Column>
          <Column>
            <EntryFacts entity={entity} />
            <EntryHistory sourceId={source.id} states={entry.states} />
            {traces.hits !== null && <EntryHits hits={traces.hits} more={traces.moreHits} />}
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}
