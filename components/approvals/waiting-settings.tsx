import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/approvals/waiting-choices.module.css'
import { WhoApproves } from '#components/approvals/who-approves.tsx'
import { SettingWords } from '#components/lists/setting-words.tsx'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { Panel } from '#components/ui/panel.tsx'
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
  if (rows.length === 0) return null
  return (
    <Panel title={t('settings')}>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} className={classes.beside}>
            <span>
              <Link href={paths.listSettings} className={classes.link}>
                <SettingWords row={row} policy={policy} />
              </Link>
              <p className={classes.note}>
                {row.proposer}
                <Dot />
                <DateTime at={row.proposedAt} />
              </p>
              <p className={classes.reason}>{row.reason}</p>
            </span>
            <WhoApproves {...row} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
