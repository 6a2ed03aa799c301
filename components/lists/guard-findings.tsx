import { useTranslations } from 'next-intl'
import classes from '#components/lists/version-facts.module.css'
import { Panel } from '#components/ui/panel.tsx'
import type { ListVersionRow } from '#lib/queries/lists/list-detail.ts'

/** What the guards found of a version, each with its figures; and, once it was let out, why it may be trusted. */
export function GuardFindings({ version }: { version: ListVersionRow }) {
  const t = useTranslations('lists')
  if (version.findings.length === 0) return null
  return (
    <Panel title={t('guard.title')}>
      <ul className={classes.files}>
        {version.findings.map(({ code, ...figures }) => (
          <li key={code}>{t(`guard.${code}`, { ...figures })}</li>
        ))}
      </ul>
      <p className={classes.note}>{t(version.status === 'quarantined' ? 'guard.lead' : 'guard.past')}</p>
      {version.releaseNote !== null && (
        <p className={classes.note}>
          {t('release.comment')}: {version.releaseNote}
        </p>
      )}
    </Panel>
  )
}
