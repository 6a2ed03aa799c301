import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/approvals/waiting-choices.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ProviderPolicyRow } from '#lib/queries/wallets/provider-policy.ts'
import { paths } from '#lib/web/paths.ts'

/** A version of the policy of answers that waits; it is judged on its own page, beside the one in force. */
export function WaitingPolicy({ row }: { row: ProviderPolicyRow | null }) {
  const t = useTranslations('wallets.providerPolicy')
  if (row === null) return null
  return (
    <Panel title={t('waitingTitle')}>
      <ul className={classes.list}>
        <li>
          <Link href={paths.providerPolicy}>{t('title')}</Link>
          <p className={classes.note}>
            <DateTime at={row.proposedAt} />
          </p>
          <p className={classes.reason}>{row.reason}</p>
        </li>
      </ul>
    </Panel>
  )
}
