import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { PairStanding } from '#lib/core/screening/pair-standing.ts'

const TONES: Readonly<Record<PairStanding, StatusTone>> = {
  standing: 'done',
  expiring: 'medium',
  renewal_asked: 'accent',
  entry_changed: 'high',
  delisted: 'medium',
  expired: 'high',
  reopened: 'high',
  revoked: 'neutral',
  superseded: 'neutral',
}

/** How a remembered false positive stands, in one word. */
export function PairStandingBadge({ standing }: { standing: PairStanding }) {
  const t = useTranslations('memory.standing')
  return <StatusBadge tone={TONES[standing]}>{t(standing)}</StatusBadge>
}
