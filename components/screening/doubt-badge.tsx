import { useTranslations } from 'next-intl'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { NameDoubt } from '#lib/core/screening/name-doubt.ts'

/** Why no hit on a name says nothing, in a word or two, where a run is one line of a list; nothing without a doubt. */
export function DoubtBadge({ doubt }: { doubt: NameDoubt | null }) {
  const t = useTranslations('screening.doubtShort')
  return doubt === null ? null : <StatusBadge tone="high">{t(doubt)}</StatusBadge>
}
