import { useTranslations } from 'next-intl'
import classes from '#components/rules/rule-page.module.css'
import { useRuleWords } from '#components/rules/use-rule-words.ts'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx'
import type { RuleHistoryRow } from '#lib/queries/rules/rule-detail.ts'
import { canonicalJson, type Json } from '#lib/std/canonical-json.ts'

/** Every setting a rule has had, newest first, with what each changed. */
export function RuleHistory({ versions }: { versions: readonly RuleHistoryRow[] }) {
  const t = useTranslations('rules')
  const actor = useActorWords()
  return (
    <Panel title={t('history')}>
      <Timeline>
        {versions.map((version, at) => (
          <TimelineItem
            key={version.id}
            tone={at === 0 ? 'accent' : 'quiet'}
            title={t('versionAt', { version: version.version })}
            meta={
              <>
                <DateTime at={version.createdAt} seconds />
                <Dot />
                {actor(version.createdBy)}
              </>
            }
          >
            <Changes version={version} before={versions[at + 1]} />
          </TimelineItem>
        ))}
      </Timeline>
    </Panel>
  )
}

function Changes({ version, before }: { version: RuleHistoryRow; before: RuleHistoryRow | undefined }) {
  const t = useTranslations('rules')
  const words = useRuleWords()
  if (before === undefined) return <span>{t('initial')}</span>
  const old = settingsOf(before.params)
  const next = settingsOf(version.params)
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])]
  const changed = keys.filter((key) => canonicalJson(old[key] ?? null) !== canonicalJson(next[key] ?? null))
  return (
    <ul className={classes.basis}>
      {before.enabled !== version.enabled && <li>{t(version.enabled ? 'state.on' : 'state.off')}</li>}
      {changed.map((key) => (
        <li key={key}>
          {words.param(key)}:{' '}
          {t('changedTo', { from: words.value(key, old[key]), to: words.value(key, next[key]) })}
        </li>
      ))}
    </ul>
  )
}

function settingsOf(params: Json): Readonly<Record<string, Json>> {
  return typeof params === 'object' && params !== null && !Array.isArray(params)
    ? (params as Readonly<Record<string, Json>>)
    : {}
}
