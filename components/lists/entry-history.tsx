import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/lists/entry.module.css'
import { Panel } from '#components/ui/panel.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import { type FieldDifference, fieldDifference } from '#lib/core/lists/field-difference.ts'
import { ENTITY_KINDS, type ListedName, MEASURES } from '#lib/core/lists/listed-entity.ts'
import type { EntryState } from '#lib/queries/lists/list-entry-detail.ts'
import { paths } from '#lib/web/paths.ts'

const FIELDS = [
  'key',
  'kind',
  'names',
  'births',
  'birthPlaces',
  'nationalities',
  'identifiers',
  'addresses',
  'wallets',
  'programmes',
  'measure',
  'reference',
  'listedOn',
  'remarks',
  'details',
] as const

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
            <Differences state={state} before={states[at + 1]} />
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

function Differences({ state, before }: { state: EntryState; before: EntryState | undefined }) {
  const t = useTranslations('lists.party')
  const wordsOf = useDifferenceWords(state.change)
  if (state.change === null || before === undefined) return null
  const fields = FIELDS.filter((field) => state.change?.fields.includes(field))
  return (
    <dl className={classes.difference}>
      {fields.map((field) => {
        const { removed, added } = wordsOf(field, fieldDifference(before.entity, state.entity, field))
        return (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {removed.map((line) => (
                <del key={line} className={classes.removed}>
                  <span className="visually-hidden">{t('minus')}: </span>
                  <span>{line}</span>
                </del>
              ))}
              {added.map((line) => (
                <ins key={line} className={classes.added}>
                  <span className="visually-hidden">{t('plus')}: </span>
                  <span>{line}</span>
                </ins>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Words for what a part lost and gained, where the list shape keeps codes. */
function useDifferenceWords(
  change: EntryState['change'],
): (field: string, difference: FieldDifference) => FieldDifference {
  const kind = useTranslations('lists.party.nameKind')
  const entity = useTranslations('lists.entry.kind')
  const measure = useTranslations('reasons.measure')
  const name = (one: ListedName) => `${one.full} · ${kind(one.kind)}`
  const code = (text: string) => {
    const asKind = ENTITY_KINDS.find((one) => one === text)
    const asMeasure = MEASURES.find((one) => one === text)
    return asKind ? entity(asKind) : asMeasure ? measure(asMeasure) : text
  }
  return (field, difference) => {
    if (field === 'names' && change !== null)
      return { removed: change.namesRemoved.map(name), added: change.namesAdded.map(name) }
    if (field !== 'kind' && field !== 'measure') return difference
    return { removed: difference.removed.map(code), added: difference.added.map(code) }
  }
}
