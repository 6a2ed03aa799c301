import { useTranslations } from 'next-intl'
import { StatusBadge } from '#components/ui/status-badge.tsx'

/** Whether a rule runs: the law's own cannot be switched off. */
export function RuleState({ enabled, mandatory }: { enabled: boolean | null; mandatory: boolean }) {
  const t = useTranslations('rules.state')
  if (enabled === null) return <StatusBadge tone="critical">{t('none')}</StatusBadge>
  if (mandatory) return <StatusBadge tone="done">{t('mandatory')}</StatusBadge>
  return <StatusBadge tone={enabled ? 'done' : 'neutral'}>{t(enabled ? 'on' : 'off')}</StatusBadge>
}
