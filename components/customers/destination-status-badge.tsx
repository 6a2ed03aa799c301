import { useTranslations } from 'next-intl'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { DestinationStatus } from '#lib/core/customers/destination.ts'

/** Where an entry of an address book stands; only one that the gate stops is loud. */
export function DestinationStatusBadge({ status, held }: { status: DestinationStatus; held: boolean }) {
  const t = useTranslations('customers.book.status')
  if (status === 'removed') return <StatusBadge tone="neutral">{t('removed')}</StatusBadge>
  return held ? (
    <StatusBadge tone="critical">{t('held')}</StatusBadge>
  ) : (
    <StatusBadge tone="plain">{t('accepted')}</StatusBadge>
  )
}
