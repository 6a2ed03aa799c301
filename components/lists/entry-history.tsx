import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FieldDifferences } from '#components/lists/field-differences.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import type { EntryState } from '#lib/queries/lists/list-entry-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** What became of an entry from version to version, newest first, each change part by part. */
export function EntryHistory({ sourceId, states }: { sourceId: string; states: readonly EntryState[] }) {
  const t = useTranslations('lists.party')
  const newest = states[0]
  return (
    <Panel title={t('history')}>
      <Timeline>
        {newest !== undefined && newest.toNumber !== null && (
          <TimelineItem
            tone="critical"
            title={t('removedState')}
            meta={t('until', { to: newest.toNumber, published: newest.toPublishedOn ?? '—' })}
          />
        )}
        {states.map((state, at) => (
          <TimelineItem
            key={state.entryVersionId}
            tone={at === 0 ? 'accent' : 'quiet'}
            title={titleOf(state, at === states.length - 1, t)}
            meta={
              <Link href={paths.listVersion(sourceId, String(state.fromNumber))}>
                {t('state', { from: state.fromNumber, published: state.fromPublishedOn })}
              </Link>
            }
          >
            <FieldDifferences before={states[at + 1]?.entity} after={state.entity} change={state.change} />
          </TimelineItem>
        ))}
      </Timeline>
    </Panel>
  )
}

type Translate = ReturnType<typeof useTranslations<'lists.party'>>

function titleOf(state: EntryState, isFirst: boolean, t: Translate): string {
  if (state.change !== null) return t('changedState', { count: state.change.fields.length })
  return isFirst ? t('firstState') : t('backState')
}
