import { useTranslations } from 'next-intl'
import { StatusBadge } from '#components/ui/status-badge.tsx'

/** Whether the reader may be the second person: not for what they put forward themselves. */
export function WhoApproves({ mine, approvable }: { mine: boolean; approvable: boolean }) {
  const t = useTranslations('approvals')
  if (mine) {
    return (
      <span title={t('mineHint')}>
        <StatusBadge>{t('mine')}</StatusBadge>
      </span>
    )
  }
  return approvable ? (
    <StatusBadge tone="accent">{t('approvable')}</StatusBadge>
  ) : (
    <StatusBadge tone="plain">{t('notApprovable')}</StatusBadge>
  )
}
