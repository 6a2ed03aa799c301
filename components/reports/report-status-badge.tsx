import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { ReportStatus } from '#lib/core/reports/transitions.ts'

const TONES: Readonly<Record<ReportStatus, StatusTone>> = {
  draft: 'accent',
  in_review: 'high',
  approved: 'done',
  exported: 'done',
}

/** Where a report stands, in one word. */
export function ReportStatusBadge({ status }: { status: ReportStatus }) {
  const t = useTranslations('reports.status')
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>
}
