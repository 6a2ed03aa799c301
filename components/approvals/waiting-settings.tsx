import { useTranslations } from 'next-intl'
import { WaitingItems } from '#components/approvals/waiting-items.tsx'
import { WhoApproves } from '#components/approvals/who-approves.tsx'
import { SettingWords } from '#components/lists/setting-words.tsx'
import type { ActivationPolicy } from '#lib/core/lists/activation.ts'
import type { WaitingSetting } from '#lib/queries/lists/waiting-settings.ts'
import { paths } from '#lib/web/paths.ts'

/** Settings of the lists that wait; each is judged among the settings, beside what holds. */
export function WaitingSettings({
  rows,
  policy,
}: {
  rows: readonly WaitingSetting[]
  policy: ActivationPolicy
}) {
  const t = useTranslations('approvals')
  const items = rows.map((row) => ({
    key: row.id,
    href: paths.listSettings,
    title: <SettingWords row={row} policy={policy} />,
    notes: [row.proposer],
    proposedAt: row.proposedAt,
    reason: row.reason,
    aside: <WhoApproves {...row} />,
  }))
  return <WaitingItems title={t('settings')} items={items} />
}
