import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { KeyValue, KeyValueList } from '#components/ui/key-value.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { AskProvider, AwaitAnswer } from '#components/wallets/providers/ask-provider.tsx'
import type { ProviderActions } from '#components/wallets/providers/provider-actions.ts'
import { ProviderLines } from '#components/wallets/providers/provider-lines.tsx'
import classes from '#components/wallets/providers/providers.module.css'
import { OWN_PROVIDER, RATING_SEVERITY } from '#lib/core/wallets/providers/policy.ts'
import type { ProviderAnswerRow, ProviderColumn } from '#lib/queries/wallets/wallet-providers.ts'
import { paths } from '#lib/web/paths.ts'

/** What one provider says of the wallet: its rating, its figures, when, and what went wrong since. */
export function ProviderCard({
  walletId,
  column,
  why,
  freshDays,
  actions,
}: {
  walletId: string
  column: ProviderColumn
  /** Why it counts; null where it does not. */
  why: string | null
  /** Days after which the policy calls an answer old. */
  freshDays: number
  actions: ProviderActions
}) {
  const t = useTranslations('wallets.providers')
  const { provider, configured, answer, waitingSince, history } = column
  const isOwn = provider === OWN_PROVIDER
  const name = isOwn ? t('own') : provider
  const titleId = `provider-${provider}`
  return (
    <section className={classes.card} data-counts={column.counts || undefined} aria-labelledby={titleId}>
      <header className={classes.head}>
        <h3 id={titleId} className={classes.name}>
          {name}
        </h3>
        {why !== null && (
          <StatusBadge tone="accent">
            {t('counts')}
            <Dot />
            {why}
          </StatusBadge>
        )}
      </header>
      <Rating column={column} freshDays={freshDays} />
      {isOwn && <p className={classes.quiet}>{t('ownNote')}</p>}
      {!isOwn && <Trouble column={column} />}
      {column.noTransfers && <p className={classes.quiet}>{t('noTransfers')}</p>}
      {column.at !== null && !column.noTransfers && (
        <ProviderLines lines={column.lines} label={t('lines', { provider: name })} />
      )}
      {isOwn ? (
        <Computed at={column.at} />
      ) : (
        answer !== null && <Source answer={answer} mayTakeRaw={actions.mayTakeRaw} />
      )}
      {history.length > 1 && <History history={history} mayTakeRaw={actions.mayTakeRaw} />}
      <footer className={classes.foot}>
        {waitingSince !== null && (
          <>
            <StatusBadge>{t('state.waiting')}</StatusBadge>
            <DateTime at={waitingSince} />
            <AwaitAnswer />
          </>
        )}
        {actions.ask !== null && configured && (
          <AskProvider
            walletId={walletId}
            provider={provider}
            again={history.length > 0}
            action={actions.ask}
          />
        )}
      </footer>
    </section>
  )
}

function Rating({
  column: { answer, weight, at, old, provider, configured, history, noTransfers },
  freshDays,
}: {
  column: ProviderColumn
  freshDays: number
}) {
  const t = useTranslations('wallets.providers')
  const isOwn = provider === OWN_PROVIDER
  return (
    <p className={classes.rating}>
      {answer?.risk != null && (
        <SeverityBadge severity={RATING_SEVERITY[answer.risk] ?? 'done'}>
          {t(`risk.${answer.risk}`)}
        </SeverityBadge>
      )}
      {weight !== null && !noTransfers && (
        <SeverityBadge severity={weight.severity ?? 'done'}>
          {t(`asks.${weight.answer ?? 'none'}`)}
        </SeverityBadge>
      )}
      {old && <StatusBadge tone="medium">{t('state.old', { days: freshDays })}</StatusBadge>}
      {!isOwn && !configured && <StatusBadge>{t('state.removed')}</StatusBadge>}
      {at === null && <StatusBadge>{t(history.length > 0 ? 'state.failed' : 'state.never')}</StatusBadge>}
    </p>
  )
}

/** What came back last, where it is not the answer that stands. */
function Trouble({ column: { answer, history } }: { column: ProviderColumn }) {
  const t = useTranslations('wallets.providers')
  const [last] = history
  if (last === undefined || last.reason === null) return null
  return (
    <p className={classes.trouble} role="note">
      <strong>{t(`state.${last.state}`)}</strong>
      <Dot />
      {t(`trouble.${last.reason}`)}
      {last.detail !== null && last.state === 'failed' && <code>{last.detail}</code>}
      <Dot />
      <DateTime at={last.answeredAt} />{' '}
      {last.state === 'contradicts' ? t('graverCounts') : answer !== null && t('stays')}
    </p>
  )
}

function Computed({ at }: { at: string | null }) {
  const t = useTranslations('wallets.providers')
  if (at === null) return <p className={classes.quiet}>{t('noAnswer')}</p>
  return (
    <KeyValueList labelWidth={110}>
      <KeyValue label={t('computedHere')}>
        <DateTime at={at} />
      </KeyValue>
    </KeyValueList>
  )
}

function Source({ answer, mayTakeRaw }: { answer: ProviderAnswerRow; mayTakeRaw: boolean }) {
  const t = useTranslations('wallets.providers')
  const { computedAt, answeredAt, dataVersion, reference, score } = answer
  return (
    <KeyValueList labelWidth={110}>
      <KeyValue label={t('computedAt')}>
        <DateTime at={computedAt} />
      </KeyValue>
      <KeyValue label={t('answeredAt')}>
        <DateTime at={answeredAt} />
      </KeyValue>
      {dataVersion !== null && <KeyValue label={t('version')}>{dataVersion}</KeyValue>}
      {reference !== null && <KeyValue label={t('reference')}>{reference}</KeyValue>}
      {score !== null && <KeyValue label={t('score')}>{score}</KeyValue>}
      <KeyValue label={t('hash')}>
        <Raw answer={answer} mayTakeRaw={mayTakeRaw} />
      </KeyValue>
    </KeyValueList>
  )
}

function Raw({ answer: { id, sha256 }, mayTakeRaw }: { answer: ProviderAnswerRow; mayTakeRaw: boolean }) {
  const t = useTranslations('wallets.providers')
  if (sha256 === null) return '—'
  return (
    <>
      <MonoAddress value={sha256} short />
      {mayTakeRaw && (
        <>
          {' '}
          <a className={classes.link} href={paths.walletAnswer(id)} download>
            {t('raw')}
          </a>
        </>
      )}
    </>
  )
}

/** Everything that came back, newest first: nothing is overwritten. */
function History({ history, mayTakeRaw }: { history: readonly ProviderAnswerRow[]; mayTakeRaw: boolean }) {
  const t = useTranslations('wallets.providers')
  return (
    <details className={classes.history}>
      <summary>{t('history', { count: history.length })}</summary>
      <ol>
        {history.map((one) => (
          <li key={one.id}>
            <DateTime at={one.answeredAt} />{' '}
            {one.risk === null ? t(`state.${one.state}`) : t(`risk.${one.risk}`)}
            {one.reason !== null && (
              <>
                <Dot />
                {t(`trouble.${one.reason}`)}
              </>
            )}{' '}
            <Raw answer={one} mayTakeRaw={mayTakeRaw} />
          </li>
        ))}
      </ol>
    </details>
  )
}
