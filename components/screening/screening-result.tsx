import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HitCard } from '#components/alerts/hit-card.tsx'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { AddressReading, addressDoubt } from '#components/screening/address-reading.tsx'
import { DoubtfulNames } from '#components/screening/doubtful-names.tsx'
import { HitVerdictBar, type JudgeAction } from '#components/screening/hit-verdict.tsx'
import { NameDoubts } from '#components/screening/name-reading.tsx'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { ENTITY_KINDS } from '#lib/core/lists/listed-entity.ts'
import { HOLD_THRESHOLD } from '#lib/core/screening/policy.ts'
import type { ScreeningDetail } from '#lib/queries/screening/screening-detail.ts'
import { paths } from '#lib/web/paths.ts'

const MICROSECONDS_PER_MILLISECOND = 1_000

/** How loud a stored run is, in one badge: nothing found, something to look at, something that stops. */
export function HitCountBadge({
  run,
}: {
  run: Pick<ScreeningDetail, 'hits' | 'hitCount' | 'addresses' | 'doubts'>
}) {
  const t = useTranslations('screening.result')
  // No hit on a mistyped address, or on a name without a letter, says nothing: it must not look like all clear.
  const doubtful = run.doubts.length > 0 || run.addresses.some((address) => addressDoubt(address) !== null)
  if (run.hitCount === 0)
    return <SeverityBadge severity={doubtful ? 'high' : 'done'}>{t('none')}</SeverityBadge>
  const stops = run.hits.some(({ kind, score }) => kind === 'wallet' || Number(score) >= HOLD_THRESHOLD)
  return (
    <SeverityBadge severity={stops ? 'critical' : 'high'}>{t('hits', { count: run.hitCount })}</SeverityBadge>
  )
}

/** The hits of a stored run, each word by word; or on which lists there was none. */
export function ScreeningHits({ run, judge }: { run: ScreeningDetail; judge: JudgeAction | null }) {
  const t = useTranslations('screening.result')
  const words = useReasonWords()
  const first = run.hits.find(({ kind }) => kind === 'name')
  const lists = run.lists.map((list) => words.source(list.sourceId)).join(' · ')
  return (
    <Panel
      title={t('title')}
      aside={
        <>
          <HitCountBadge run={run} />
          {run.hits.length < run.hitCount && t('max', { count: run.hits.length })}
        </>
      }
    >
      {run.hits.length === 0 ? (
        <EmptyState
          title={t('none')}
          hint={
            <>
              {t('noneHint', { lists })}
              <DoubtfulNames doubts={run.doubts} />
              {run.addresses.map((address) => (
                <AddressReading key={address} address={address} onlyDoubt />
              ))}
            </>
          }
        />
      ) : (
        run.hits.map((hit) => (
          <HitCard key={hit.id} hit={hit}>
            {hit.kind === 'name' && (
              <HitVerdictBar
                hitId={hit.id}
                alertId={null}
                given={hit.verdict}
                first={hit.id === first?.id}
                action={judge}
              />
            )}
          </HitCard>
        ))
      )}
    </Panel>
  )
}

/** What was asked, and with which lists, matcher and policy it was answered: enough to ask it again. */
export function ScreeningProof({ run }: { run: ScreeningDetail }) {
  const t = useTranslations('screening.result')
  const words = useReasonWords()
  const actor = useActorWords()
  return (
    <>
      <Panel title={t('asked')}>
        <Asked run={run} />
      </Panel>
      <Panel title={t('stored')}>
        <KeyValueList labelWidth={84}>
          <KeyValue label={t('stored')}>
            <Link href={paths.screeningRun(run.id)}>
              <code>{run.id}</code>
            </Link>
          </KeyValue>
          <KeyValue label={t('at')}>
            <DateTime at={run.at} seconds />
          </KeyValue>
          <KeyValue label={t('by')}>{actor(run.by)}</KeyValue>
          <KeyValue label={t('lists')}>
            <ul className={classes.plain}>
              {run.lists.map((list) => (
                <li key={list.id}>
                  <Link href={paths.listVersion(list.sourceId, String(list.number))}>
                    {t('list', {
                      source: words.source(list.sourceId),
                      number: list.number,
                      published: list.publishedOn,
                    })}
                  </Link>
                  {list.snapshot && <SnapshotWord />}
                </li>
              ))}
            </ul>
          </KeyValue>
          <KeyValue label={t('matcher')}>
            <code>{run.matcherVersion}</code>
          </KeyValue>
          <KeyValue label={t('policy')}>
            <code>{run.policyVersion}</code>
          </KeyValue>
          <KeyValue label={t('duration')}>
            {t('ms', { ms: (run.durationUs / MICROSECONDS_PER_MILLISECOND).toFixed(1) })}
          </KeyValue>
          <KeyValue label={t('inputHash')}>
            <MonoAddress value={run.inputHash} short />
          </KeyValue>
        </KeyValueList>
      </Panel>
    </>
  )
}

function SnapshotWord() {
  return <span className={classes.note}> {useTranslations('lists')('snapshotShort')}</span>
}

const PARTS = [
  'query',
  'customer',
  'alias',
  'beneficial_owner',
  'counterparty',
  'receiver',
  'wallet',
] as const

/** Parties and addresses as they were put to the matcher. */
function Asked({ run }: { run: ScreeningDetail }) {
  const t = useTranslations('screening.party')
  const kind = useTranslations('lists.entry.kind')
  return (
    <KeyValueList labelWidth={84}>
      {run.parties.map((party) => {
        const part = PARTS.find((one) => one === party.part) ?? 'query'
        const entity = ENTITY_KINDS.find((one) => one === party.kind) ?? 'unknown'
        const facts = [entity === 'unknown' ? null : kind(entity), party.dateOfBirth, party.country]
        return (
          <KeyValue
            key={`${party.part} ${party.names.join()}`}
            label={t(part)}
            note={facts.filter((fact) => fact !== null).join(' · ') || undefined}
          >
            {party.names.join(' / ')}
            <NameDoubts names={party.names} kind={party.kind} />
          </KeyValue>
        )
      })}
      {run.addresses.map((address) => (
        <KeyValue key={address} label={t('wallet')} note={<AddressReading address={address} />}>
          <MonoAddress value={address} />
        </KeyValue>
      ))}
    </KeyValueList>
  )
}
