import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { AlertStatus } from '#lib/core/alerts/transitions.ts'

const TONES: Readonly<Record<AlertStatus, StatusTone>> = {
  open: 'plain',
  snoozed: 'neutral',
  in_case: 'accent',
  cleared: 'done',
}

/** Where an alert stands; an open one whose transaction is held says so, since somebody waits for it. */
export function AlertStatusBadge({
  alert,
}: {
  alert: { readonly status: AlertStatus; readonly transaction: { readonly status: string } | null }
}) {
  const t = useTranslations('alerts')
  if (alert.status === 'open' && alert.transaction?.status === 'held')
    return <StatusBadge tone="critical">{t('held')}</StatusBadge>
  return <StatusBadge tone={TONES[alert.status]}>{t(`status.${alert.status}`)}</StatusBadge>
}
