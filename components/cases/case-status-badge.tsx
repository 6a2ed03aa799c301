import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { CaseStatus } from '#lib/core/cases/transitions.ts'

const TONES: Readonly<Record<CaseStatus, StatusTone>> = {
  open: 'accent',
  proposed: 'high',
  returned: 'critical',
  approved: 'done',
  closed: 'neutral',
}

/** Where a case stands, in one word. */
export function CaseStatusBadge({ status }: { status: CaseStatus }) {
  const t = useTranslations('cases.status')
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>
}
