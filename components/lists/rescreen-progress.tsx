import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/lists/rescreen-progress.module.css'
import { VERDICT_TONES } from '#components/lists/verdict-tones.ts'
import { Panel } from '#components/ui/panel.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { ListCertificate } from '#lib/queries/lists/list-certificate.ts'
import { paths } from '#lib/web/paths.ts'

/** How far the re-screening against a version has come, with the way to its certificate. */
export function RescreenProgress({ certificate }: { certificate: ListCertificate | null }) {
  const t = useTranslations('lists.certificate')
  if (certificate === null) return null
  const { sourceId, number, verdict } = certificate
  return (
    <Panel
      title={t('progress')}
      aside={<StatusBadge tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>}
    >
      {verdict === 'running' && (
        <>
          <Bar
            label={t('customers')}
            done={certificate.customersScreened}
            all={certificate.customersExpected}
          />
          <Bar label={t('wallets')} done={certificate.walletsChecked} all={certificate.walletsExpected} />
        </>
      )}
      <Link href={paths.listCertificate(sourceId, String(number))}>{t('open')}</Link>
    </Panel>
  )
}

function Bar({ label, done, all }: { label: string; done: number; all: number }) {
  const t = useTranslations('lists.certificate')
  return (
    <p className={classes.row}>
      <span>{label}</span>
      <progress
        className={classes.bar}
        aria-label={label}
        value={Math.min(done, all)}
        max={Math.max(all, 1)}
      />
      <span>{t('progressOf', { done, all })}</span>
    </p>
  )
}
