import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '#components/ui/panel.tsx'
import { type Choosable, ChooseAnswer } from '#components/wallets/providers/choose-answer.tsx'
import type { ProviderActions } from '#components/wallets/providers/provider-actions.ts'
import { ProviderCard } from '#components/wallets/providers/provider-card.tsx'
import { ProviderChoices } from '#components/wallets/providers/provider-choices.tsx'
import classes from '#components/wallets/providers/providers.module.css'
import { OWN_PROVIDER } from '#lib/core/wallets/providers/policy.ts'
import type { ProviderColumn, WalletProviders } from '#lib/queries/wallets/wallet-providers.ts'
import { paths } from '#lib/web/paths.ts'

/** What to set, as `.env.example` has it. */
const SETTING = 'SEKISHO_KYT_PROVIDERS=alpha=https://kyt.alpha.example/sekisho\nSEKISHO_KYT_KEYS=alpha=…'

/** Providers' answers about the wallet side by side, which one counts and why, and who chose otherwise. */
export function ProvidersPanel({
  walletId,
  providers,
  actions,
}: {
  walletId: string
  providers: WalletProviders
  actions: ProviderActions
}) {
  const t = useTranslations('wallets.providers')
  const { columns, policy } = providers
  const choosable = useChoosable(walletId, providers)
  return (
    <Panel
      title={t('title')}
      aside={
        <>
          <Link href={paths.providerPolicy} className={classes.policy}>
            {t(`aside.${policy.way}`, { version: policy.version })}
          </Link>
          {actions.choose !== null && choosable.options.length > 0 && (
            <ChooseAnswer choosable={choosable} action={actions.choose} />
          )}
        </>
      }
    >
      <div className={classes.cards}>
        {columns.map((column) => (
          <Card key={column.provider} {...{ walletId, column, providers, actions }} />
        ))}
        {columns.every(({ configured }) => !configured) && <NobodyConfigured />}
      </div>
      <ProviderChoices providers={providers} actions={actions} />
    </Panel>
  )
}

function Card({
  walletId,
  column,
  providers,
  actions,
}: {
  walletId: string
  column: ProviderColumn
  providers: WalletProviders
  actions: ProviderActions
}) {
  const t = useTranslations('wallets.providers.why')
  const { why, choice, policy } = providers
  const words =
    why === 'person'
      ? t('person', { name: choice?.proposer.name ?? '' })
      : why === 'no-answer'
        ? null
        : t(why)
  return (
    <ProviderCard
      {...{ walletId, column, actions, freshDays: policy.freshDays }}
      why={column.counts ? words : null}
    />
  )
}

/** What the form offers: every answer that does not count now, and the policy where a person chose. */
function useChoosable(walletId: string, { columns, why, policy }: WalletProviders): Choosable {
  const t = useTranslations('wallets.providers')
  const others = columns
    .filter(({ counts, at }) => !counts && at !== null)
    .map(({ provider }) => ({ value: provider, label: provider === OWN_PROVIDER ? t('own') : provider }))
  return {
    walletId,
    options: [...(why === 'person' ? [{ value: 'policy', label: t('choose.policy') }] : []), ...others],
    shown: columns.flatMap(({ digest }) => digest ?? []),
    days: policy.choiceDays,
  }
}

/** Says that nobody outside is asked, and how to have somebody asked. */
function NobodyConfigured() {
  const t = useTranslations('wallets.providers.none')
  return (
    <section className={classes.card} aria-labelledby="no-provider">
      <h3 id="no-provider" className={classes.name}>
        {t('title')}
      </h3>
      <p className={classes.quiet}>{t('text')}</p>
      <pre className={classes.setting}>{SETTING}</pre>
      <p className={classes.quiet}>{t('where')}</p>
    </section>
  )
}
