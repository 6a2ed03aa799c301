import { useTranslations } from 'next-intl'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { WalletRow } from '#lib/queries/wallets/wallet-list.ts'

const LOUDNESS = { valid: 'done', invalid: 'critical', none: 'low', unchecked: 'low' } as const
type Checksum = keyof typeof LOUDNESS

/** Does the address carry a checksum, and does it hold? */
export function ChecksumBadge({ checksum }: { checksum: WalletRow['checksum'] }) {
  const t = useTranslations('wallets.checksum')
  const known = (Object.keys(LOUDNESS) as Checksum[]).find((one) => one === checksum) ?? 'unchecked'
  return <SeverityBadge severity={LOUDNESS[known]}>{t(known)}</SeverityBadge>
}
