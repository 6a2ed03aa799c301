import { useTranslations } from 'next-intl'
import { DateTime } from '#components/ui/date-time.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'

/** The code under which clearing is proposed. */
const PROPOSED_CODE = 'FM-DELISTED'

/** Says that no list in force names anything that an alert names (指定解除); nothing while one does. */
export function DelistedBadge({ delistedAt }: { delistedAt: string | null }) {
  const t = useTranslations('alerts.delisted')
  return delistedAt === null ? null : <StatusBadge tone="neutral">{t('badge')}</StatusBadge>
}

/** The same in a sentence, with the code that is proposed; a person decides. */
export function DelistedNote({ delistedAt }: { delistedAt: string | null }) {
  const t = useTranslations('alerts.delisted')
  if (delistedAt === null) return null
  return (
    <p>
      {t('note', { code: PROPOSED_CODE })} <DateTime at={delistedAt} />
    </p>
  )
}
