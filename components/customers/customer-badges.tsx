import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { CustomerRow } from '#lib/queries/customers/customer-list.ts'

const STATUS_TONES: Readonly<Record<CustomerRow['status'], StatusTone>> = {
  active: 'plain',
  frozen: 'critical',
  closed: 'neutral',
}

/** Where the account stands; only a freeze is loud. */
export function CustomerStatusBadge({ status }: { status: CustomerRow['status'] }) {
  const t = useTranslations('customers.fact.status')
  return <StatusBadge tone={STATUS_TONES[status]}>{t(status)}</StatusBadge>
}

const RISK_TONES: Readonly<Record<CustomerRow['riskRating'], StatusTone>> = {
  low: 'plain',
  medium: 'neutral',
  high: 'high',
}

/** The house's risk rating of the customer; `short` where the head already says that it is the risk. */
export function RiskBadge({ rating, short = false }: { rating: CustomerRow['riskRating']; short?: boolean }) {
  const t = useTranslations('customers.fact')
  return (
    <StatusBadge tone={RISK_TONES[rating]}>
      {t(`${short ? 'riskShort' : 'riskRating'}.${rating}`)}
    </StatusBadge>
  )
}
