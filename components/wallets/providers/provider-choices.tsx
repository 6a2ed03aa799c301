import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { DecideChoice } from '#components/wallets/providers/choose-answer.tsx'
import type { ProviderActions } from '#components/wallets/providers/provider-actions.ts'
import classes from '#components/wallets/providers/providers.module.css'
import { OWN_PROVIDER } from '#lib/core/wallets/providers/policy.ts'
import type { ProviderChoiceRow, WalletProviders } from '#lib/queries/wallets/wallet-providers.ts'

/** Who chose whose answer, why, and who agreed; what waits can be judged here. */
export function ProviderChoices({
  providers: { choices, waiting, lapsed, choice },
  actions,
}: {
  providers: WalletProviders
  actions: ProviderActions
}) {
  const t = useTranslations('wallets.providers.choice')
  if (choices.length === 0) return null
  return (
    <section className={classes.choices} aria-label={t('title')}>
      <h3 className={classes.name}>{t('title')}</h3>
      <ol>
        {choices.map((one) => (
          <li key={one.id}>
            <Choice choice={one} />
            {one.id === choice?.id && lapsed !== null && (
              <p className={classes.trouble} role="note">
                {t(`lapsed.${lapsed}`)}
              </p>
            )}
            {one.id === waiting?.id && <Waiting choice={one} actions={actions} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Choice({ choice }: { choice: ProviderChoiceRow }) {
  const t = useTranslations('wallets.providers')
  const { provider, proposer, proposedAt, reason, policy, judge, judgedAt, outcome } = choice
  const name = provider === OWN_PROVIDER ? t('own') : provider
  return (
    <>
      <p className={classes.quiet}>
        <strong>
          {provider === 'policy'
            ? t('choice.byPolicy', { name: proposer.name })
            : t('choice.byPerson', { name: proposer.name, provider: name })}
        </strong>
        <Dot />
        <DateTime at={proposedAt} />
        <Dot />
        {policy}
        {judge !== null && outcome !== null && (
          <>
            <Dot />
            {t(outcome === 'approved' ? 'choice.approvedBy' : 'choice.declinedBy', { name: judge.name })}{' '}
            <DateTime at={judgedAt} />
          </>
        )}
      </p>
      <p className={classes.reason}>{reason}</p>
    </>
  )
}

function Waiting({
  choice: { id, proposer },
  actions,
}: {
  choice: ProviderChoiceRow
  actions: ProviderActions
}) {
  const t = useTranslations('wallets.providers.choice')
  const mayDecide = actions.decide !== null && proposer.id !== actions.staffId
  return (
    <div className={classes.waiting}>
      <StatusBadge tone="medium">{t('waits')}</StatusBadge>
      {mayDecide && actions.decide !== null ? (
        <DecideChoice choiceId={id} action={actions.decide} />
      ) : (
        <span className={classes.quiet}>{t('another')}</span>
      )}
    </div>
  )
}
