import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { type ReplayAction, ReplayButton } from '#components/screening/replay-button.tsx'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { ReplayRow } from '#lib/queries/screening/screening-replays.ts'
import { paths } from '#lib/web/paths.ts'

type Outcome = NonNullable<ReplayRow['outcome']>
const TONES: Readonly<Record<Outcome, StatusTone>> = {
  equal: 'done',
  differs: 'critical',
  kept: 'accent',
  altered: 'critical',
}

/** Whether the stored result can be had again to the letter, with its proof, and what would be otherwise today. */
export function ReplayPanel({
  screeningId,
  replays,
  action,
}: {
  screeningId: string
  replays: readonly ReplayRow[]
  action: ReplayAction
}) {
  const t = useTranslations('screening.replay')
  const newest = replays[0]
  const waiting = newest !== undefined && newest.finishedAt === null
  return (
    <Panel
      title={t('title')}
      aside={<ReplayButton screeningId={screeningId} action={action} waiting={waiting} />}
    >
      {newest === undefined ? <p>{t('none')}</p> : <Replay replay={newest} />}
    </Panel>
  )
}

function Replay({ replay }: { replay: ReplayRow }) {
  const t = useTranslations('screening.replay')
  const actor = useActorWords()
  if (replay.outcome === null) return <p role="status">{t('waiting')}</p>
  return (
    <>
      <KeyValueList labelWidth={84}>
        <KeyValue label={t('outcome')} note={t(`means.${replay.outcome}`)}>
          <StatusBadge tone={TONES[replay.outcome]}>{t(`is.${replay.outcome}`)}</StatusBadge>
        </KeyValue>
        <KeyValue label={t('stored')}>
          <MonoAddress value={replay.storedDigest ?? ''} short />
        </KeyValue>
        <KeyValue label={t('rerun')}>
          {replay.rerunDigest === null ? t('notRun') : <MonoAddress value={replay.rerunDigest} short />}
        </KeyValue>
        <KeyValue label={t('at')} note={actor(replay.askedBy)}>
          <DateTime at={replay.finishedAt} seconds />
        </KeyValue>
        <KeyValue label={t('matcher')}>
          <code>{replay.matcherVersion}</code> <code>{replay.policyVersion}</code>
        </KeyValue>
      </KeyValueList>
      <Differences differences={replay.differences ?? []} />
    </>
  )
}

const PERCENT = 100

function Differences({ differences }: { differences: NonNullable<ReplayRow['differences']> }) {
  const t = useTranslations('screening.replay')
  const words = useReasonWords()
  if (differences.length === 0) return <p>{t('sameToday')}</p>
  const percent = (score: number | null) => (score === null ? '—' : `${Math.round(score * PERCENT)} %`)
  return (
    <>
      <h3 className={classes.subhead}>{t('today', { count: differences.length })}</h3>
      <ul className={classes.plain}>
        {differences.map((one) => (
          <li key={`${one.part} ${one.sourceId} ${one.entityKey}`}>
            {t(`change.${one.change}`)}{' '}
            <Link href={paths.listEntry(one.sourceId, one.entityKey)}>{one.primaryName}</Link>{' '}
            {words.source(one.sourceId)} {percent(one.scoreThen)} → {percent(one.scoreNow)}
            {one.entryChanged && <span className={classes.note}> {t('entryChanged')}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
