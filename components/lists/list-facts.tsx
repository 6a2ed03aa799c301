import { useLocale, useTranslations } from 'next-intl'
import { MissingParts } from '#components/lists/missing-parts.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ListOverviewRow } from '#lib/queries/lists/list-overview.ts'

/** Where a list comes from, under which terms, and what is missing of it. */
export function ListFacts({ row }: { row: ListOverviewRow }) {
  const t = useTranslations('lists.fact')
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const { source, inForce } = row
  return (
    <Panel title={source.title[locale]}>
      <KeyValueList labelWidth={92}>
        <KeyValue label={t('authority')}>{source.authority[locale]}</KeyValue>
        {source.homepage !== null && (
          <KeyValue label={t('homepage')}>
            <a href={source.homepage} rel="noreferrer" target="_blank">
              {new URL(source.homepage).host}
            </a>
          </KeyValue>
        )}
        <KeyValue label={t('checked')}>
          <DateTime at={row.checkedAt} />
        </KeyValue>
        <KeyValue label={t('staleAfter')}>{t('hours', { hours: source.staleAfterHours })}</KeyValue>
        {inForce !== null && (
          <KeyValue
            label={t('missingParts')}
            note={inForce.missingParts.length > 0 ? t('missingNote') : undefined}
          >
            <MissingParts parts={inForce.missingParts} />
          </KeyValue>
        )}
        <KeyValue label={t('licence')}>{source.licence[locale]}</KeyValue>
        {source.attribution !== null && <KeyValue label={t('attribution')}>{source.attribution}</KeyValue>}
      </KeyValueList>
    </Panel>
  )
}
