import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useStopReason } from '#components/cases/use-stop-reason.ts'
import classes from '#components/customers/customer-standing.module.css'
import { ReviewFreeze, type ReviewFreezeAction } from '#components/customers/review-freeze.tsx'
import { formatDayTime } from '#components/ui/format-instant.ts'
import { Money } from '#components/ui/money.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import type { CustomerDetail } from '#lib/queries/customers/customer-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** What stops this customer now: a freeze of the assets, transactions on hold. Nothing when nothing does. */
export function CustomerStanding({
  customer,
  reviewFreeze,
}: {
  customer: CustomerDetail
  /** Null for those who only read. */
  reviewFreeze: ReviewFreezeAction | null
}) {
  const t = useTranslations('customers.detail')
  const severity = useTranslations('common.severity')
  const reason = useStopReason()
  const { freeze, heldTransactions } = customer
  if (freeze === null && heldTransactions.length === 0) return null
  return (
    <section className={classes.standing} aria-label={t(freeze === null ? 'heldNow' : 'frozen')}>
      {freeze !== null && (
        <p className={classes.line}>
          <SeverityBadge severity="critical">{severity('critical')}</SeverityBadge>
          <strong>{t('frozen')}</strong>
          <span>
            {t('frozenNote', {
              at: formatDayTime(new Date(freeze.placedAt)),
              reason: reason(freeze.reasonCode),
            })}
          </span>
          {reviewFreeze !== null && <ReviewFreeze customerId={customer.id} action={reviewFreeze} />}
        </p>
      )}
      {heldTransactions.map((held) => (
        <p key={held.id} className={classes.line}>
          <SeverityBadge severity="critical">{t('heldNow')}</SeverityBadge>
          <Link href={paths.transaction(held.id)}>
            <code>{held.externalId}</code>
          </Link>
          <Money value={held.jpyValue} unit="¥" />
          <span>{reason(held.reasonCode)}</span>
          <span className={classes.since}>
            {t('heldSince', { at: formatDayTime(new Date(held.placedAt)) })}
          </span>
        </p>
      ))}
    </section>
  )
}
