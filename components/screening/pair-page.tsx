import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { CustomerName } from '#components/customers/customer-name.tsx'
import { PairChanges } from '#components/screening/pair-changes.tsx'
import { PairStandingBadge } from '#components/screening/pair-standing-badge.tsx'
import { type PairActions, PairVerbs } from '#components/screening/pair-verbs.tsx'
import classes from '#components/screening/screening.module.css'
import { useActorWords } from '#components/staff/use-actor-words.ts'
import { DateTime } from '#components/ui/date-time.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { Column, Columns, PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { signedPoints } from '#components/ui/signed-points.ts'
import { formatAlertNumber, formatCaseNumber } from '#lib/core/cases/file-number.ts'
import type { ClearedPairDetail } from '#lib/queries/screening/cleared-pair.ts'
import { paths } from '#lib/web/paths.ts'

const PERCENT = 100

/** One remembered false positive: who is not whom, on which evidence, until when, and what changed since. */
export function PairPage({ pair, actions }: { pair: ClearedPairDetail; actions: PairActions | null }) {
  const t = useTranslations('memory')
  const standing = pair.ended === null
  return (
    <>
      <PageHeader
        over={<PairStandingBadge standing={pair.standing} />}
        title={t('pair', {
          party: pair.partyNames[0] ?? pair.customer.displayName,
          listed: pair.primaryName,
        })}
        summary={t(`means.${pair.standing}`)}
        actions={standing && actions !== null ? <PairVerbs pair={pair} actions={actions} /> : undefined}
      />
      <PageBody>
        <Columns layout="main-side">
          <Column>
            <Panel
              title={t('changes.title')}
              aside={t('changes.count', { count: pair.changes.length })}
              flush={pair.changes.length > 0}
            >
              <PairChanges changes={pair.changes} />
            </Panel>
            <Panel title={t('judged')}>
              <Judged pair={pair} />
            </Panel>
          </Column>
          <Column>
            <Terms pair={pair} />
            <Ended pair={pair} />
          </Column>
        </Columns>
      </PageBody>
    </>
  )
}

/** What was compared when the two were told apart, and what the officer wrote. */
function Judged({ pair }: { pair: ClearedPairDetail }) {
  const t = useTranslations('memory')
  const codes = useTranslations('cases.reasonCode')
  const feature = useTranslations('alerts.hit.feature')
  const words = useReasonWords()
  const { judged } = pair
  const code = pair.reasonCode as 'FM-NAME-ONLY'
  return (
    <KeyValueList labelWidth={92}>
      <KeyValue label={t('field.customer')} note={pair.partyNames.join(' / ')}>
        <Link href={paths.customer(pair.customer.id)}>
          <CustomerName customer={pair.customer} />
        </Link>{' '}
        <code>{pair.customer.externalId}</code> {t(`party.${pair.party}`)}
      </KeyValue>
      <KeyValue label={t('field.entry')} note={words.measure(pair.measure)}>
        <Link href={paths.listEntry(pair.sourceId, pair.entryKey)}>
          {words.source(pair.sourceId)} {pair.entryKey}
        </Link>{' '}
        {pair.primaryName}
      </KeyValue>
      <KeyValue label={t('field.compared')} note={words.kind(judged.gravity)}>
        {judged.query} / {judged.candidate} {Math.round(judged.score * PERCENT)} %
      </KeyValue>
      <KeyValue label={t('field.features')}>
        <ul className={classes.plain}>
          {judged.features.map(({ code: one, share }) => (
            <li key={one}>
              {feature.has(one as 'name') ? feature(one as 'name') : one} {signedPoints(share)}
            </li>
          ))}
        </ul>
      </KeyValue>
      <KeyValue label={t('field.reason')} note={pair.reasonCode}>
        {codes.has(code) ? codes(code) : pair.reasonCode}
      </KeyValue>
      <KeyValue label={t('field.note')}>{pair.note}</KeyValue>
      <KeyValue label={t('field.evidence')}>
        <Link href={paths.screeningRun(pair.screeningId)}>{t('field.screening')}</Link>{' '}
        {pair.alertNumber !== null && (
          <Link href={paths.alert(formatAlertNumber(pair.alertNumber))}>
            {formatAlertNumber(pair.alertNumber)}
          </Link>
        )}{' '}
        {pair.case !== null && (
          <Link href={paths.case(formatCaseNumber(pair.case))}>{formatCaseNumber(pair.case)}</Link>
        )}
      </KeyValue>
      <KeyValue label={t('field.matcher')}>
        <code>{pair.matcherVersion}</code> <code>{pair.policyVersion}</code>
      </KeyValue>
    </KeyValueList>
  )
}

/** Who answers for it, and until when. */
function Terms({ pair }: { pair: ClearedPairDetail }) {
  const t = useTranslations('memory')
  return (
    <Panel title={t('terms')}>
      <KeyValueList labelWidth={92}>
        <KeyValue label={t('field.owner')}>{pair.owner.name}</KeyValue>
        {pair.second !== null && <KeyValue label={t('field.second')}>{pair.second.name}</KeyValue>}
        <KeyValue label={t('field.cleared')}>
          <DateTime at={pair.clearedAt} />
        </KeyValue>
        <KeyValue label={t('field.review')}>
          <DateTime at={pair.reviewAt} dayOnly />
        </KeyValue>
        <KeyValue label={t('field.expires')} strong>
          <DateTime at={pair.expiresAt} dayOnly />
        </KeyValue>
        {pair.renewed !== null && (
          <KeyValue label={t('field.renewed')} note={pair.renewed.by.name}>
            <DateTime at={pair.renewed.at} />
          </KeyValue>
        )}
        {pair.renewal !== null && (
          <KeyValue label={t('field.asked')} note={pair.renewal.note}>
            {pair.renewal.by.name} <DateTime at={pair.renewal.at} />
          </KeyValue>
        )}
      </KeyValueList>
    </Panel>
  )
}

/** How it ended, and where the question was asked again. */
function Ended({ pair }: { pair: ClearedPairDetail }) {
  const t = useTranslations('memory')
  const actor = useActorWords()
  if (pair.ended === null) return null
  const lapses = pair.lapses.map((lapse) => t(`lapse.${lapse as 'entry'}`)).join(' · ')
  return (
    <Panel title={t('ended')}>
      <KeyValueList labelWidth={92}>
        <KeyValue label={t('field.ended')} note={pair.ended.note ?? undefined}>
          <DateTime at={pair.ended.at} /> {actor(pair.ended.by)}
        </KeyValue>
        {lapses !== '' && <KeyValue label={t('field.lapses')}>{lapses}</KeyValue>}
        {pair.reopened !== null && (
          <KeyValue label={t('field.reopened')}>
            <Link href={paths.screeningRun(pair.reopened.screeningId)}>{t('field.screening')}</Link>{' '}
            {pair.reopened.alertNumber !== null && (
              <Link href={paths.alert(formatAlertNumber(pair.reopened.alertNumber))}>
                {formatAlertNumber(pair.reopened.alertNumber)}
              </Link>
            )}
          </KeyValue>
        )}
      </KeyValueList>
    </Panel>
  )
}
