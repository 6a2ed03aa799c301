import { useTranslations } from 'next-intl'
import { WaitingItems } from '#components/approvals/waiting-items.tsx'
import type { ProviderPolicyRow } from '#lib/queries/wallets/provider-policy.ts'
import { paths } from '#lib/web/paths.ts'

/** A version of the policy of answers that waits; it is judged on its own page, beside the one in force. */
export function WaitingPolicy({ row }: { row: ProviderPolicyRow | null }) {
  const t = useTranslations('wallets.providerPolicy')
  if (row === null) return null
  const { id, proposedAt, reason } = row
  const item = { key: id, href: paths.providerPolicy, title: t('title'), notes: [], proposedAt, reason }
  return <WaitingItems title={t('waitingTitle')} items={[item]} />
}
