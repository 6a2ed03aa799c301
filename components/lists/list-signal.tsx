import { useTranslations } from 'next-intl'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import { StatusBadge, type StatusTone } from '#components/ui/status-badge.tsx'
import type { ListOverviewRow } from '#lib/queries/lists/list-overview.ts'

const SIGNALS = { fresh: 'done', stale: 'high', missing: 'critical', optional: 'low' } as const

/**
 * How fresh a source is: colour, shape and word; of a snapshot, the day it is of. One that the house may do without, and has
 * never taken over, is no alarm.
 */
export function ListSignal({ row }: { row: Pick<ListOverviewRow, 'source' | 'inForce' | 'stale'> }) {
  const t = useTranslations('lists.fresh')
  if (row.inForce?.snapshot) return <SnapshotBadge version={row.inForce} />
  const absent = row.source.indispensable ? 'missing' : 'optional'
  const state = row.inForce === null ? absent : row.stale ? 'stale' : 'fresh'
  return <SeverityBadge severity={SIGNALS[state]}>{t(state)}</SeverityBadge>
}

/** Says of a version that it is a dated copy shipped with the product; `short` where the date stands beside it. */
export function SnapshotBadge({
  version,
  short = false,
}: {
  version: { snapshot: boolean; publishedOn: string }
  short?: boolean
}) {
  const t = useTranslations('lists')
  if (!version.snapshot) return null
  return (
    <span title={t('snapshotHint')}>
      <SeverityBadge severity="high">
        {short ? t('snapshotShort') : t('snapshot', { day: version.publishedOn })}
      </SeverityBadge>
    </span>
  )
}

type VersionStatus = 'quarantined' | 'awaiting_activation' | 'active' | 'superseded'
const TONES: Readonly<Record<VersionStatus, StatusTone>> = {
  quarantined: 'critical',
  awaiting_activation: 'high',
  active: 'done',
  superseded: 'neutral',
}

/** The state of a list version in one word. */
export function VersionStatusBadge({ status }: { status: VersionStatus }) {
  const t = useTranslations('lists.status')
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>
}
