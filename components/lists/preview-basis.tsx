import { useTranslations } from 'next-intl'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ActorRef } from '#lib/queries/audit/audit-trail.ts'
import type { PreviewState } from '#lib/queries/lists/list-activation.ts'

const MS_PER_SECOND = 1_000

/** What a preview is pinned to: when and for whom, against what, with which matcher; and the digest of all it shows. */
export function PreviewBasisPanel({
  preview,
  replaces,
  people,
}: {
  preview: PreviewState
  /** Number of the version that it was held against. */
  replaces: number | null
  people: Readonly<Record<string, ActorRef>>
}) {
  const t = useTranslations('lists.preview')
  const word = useActorWords()
  const asker = people[preview.requestedBy]
  return (
    <Panel title={t('basis')}>
      <KeyValueList labelWidth={120}>
        <KeyValue label={t('asked')} note={asker === undefined ? undefined : word(asker)}>
          <DateTime at={preview.requestedAt} seconds />
        </KeyValue>
        <KeyValue label={t('ended')}>
          <DateTime at={preview.endedAt} seconds />
        </KeyValue>
        {preview.figures !== null && (
          <KeyValue label={t('duration')}>
            {t('seconds', { seconds: Math.ceil(preview.figures.durationMs / MS_PER_SECOND) })}
          </KeyValue>
        )}
        <KeyValue label={t('replaces')}>
          {replaces === null ? t('noneInForce') : t('against', { number: replaces })}
        </KeyValue>
        <KeyValue label={t('days')}>{t('daysValue', { days: preview.counterpartyDays })}</KeyValue>
        <KeyValue label={t('matcher')}>
          <code>
            {preview.matcherVersion} {preview.policyVersion}
          </code>
        </KeyValue>
        {preview.digest !== null && (
          <KeyValue label={t('digest')}>
            <MonoAddress value={preview.digest} />
          </KeyValue>
        )}
      </KeyValueList>
    </Panel>
  )
}
