import { useTranslations } from 'next-intl'
import { WaitingItems } from '#components/approvals/waiting-items.tsx'
import { OWN_PROVIDER } from '#lib/core/wallets/providers/policy.ts'
import type { WaitingChoiceRow } from '#lib/queries/wallets/waiting-choices.ts'
import { paths } from '#lib/web/paths.ts'

/** Choices of a milder provider's answer that wait; each is judged on its wallet's page, beside the answers. */
export function WaitingChoices({ rows }: { rows: readonly WaitingChoiceRow[] }) {
  const t = useTranslations('wallets.providers')
  const name = (provider: string) =>
    provider === OWN_PROVIDER ? t('own') : provider === 'policy' ? t('choose.policy') : provider
  const items = rows.map(({ id, walletId, canonical, before, provider, reason, proposer, proposedAt }) => ({
    key: id,
    href: paths.wallet(walletId),
    title: <code>{canonical}</code>,
    notes: [`${name(before)} → ${name(provider)}`, proposer.name ?? ''],
    ...{ proposedAt, reason },
  }))
  return <WaitingItems title={t('waitingTitle')} items={items} />
}
