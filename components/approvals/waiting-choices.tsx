import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/approvals/waiting-choices.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { OWN_PROVIDER } from '#lib/core/wallets/providers/policy.ts'
import type { WaitingChoiceRow } from '#lib/queries/wallets/waiting-choices.ts'
import { paths } from '#lib/web/paths.ts'

/** Choices of a milder provider's answer that wait; each is judged on its wallet's page, beside the answers. */
export function WaitingChoices({ rows }: { rows: readonly WaitingChoiceRow[] }) {
  const t = useTranslations('wallets.providers')
  const name = (provider: string) =>
    provider === OWN_PROVIDER ? t('own') : provider === 'policy' ? t('choose.policy') : provider
  if (rows.length === 0) return null
  return (
    <Panel title={t('waitingTitle')}>
      <ul className={classes.list}>
        {rows.map(({ id, walletId, canonical, before, provider, reason, proposer, proposedAt }) => (
          <li key={id}>
            <Link href={paths.wallet(walletId)} className={classes.address}>
              {canonical}
            </Link>
            <p className={classes.note}>
              {name(before)} → {name(provider)}
              <Dot />
              {proposer.name}
              <Dot />
              <DateTime at={proposedAt} />
            </p>
            <p className={classes.reason}>{reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
