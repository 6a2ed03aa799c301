import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import classes from '#components/today/lines.module.css'
import { Panel } from '#components/ui/panel.tsx'
import { SeverityBadge } from '#components/ui/severity-badge.tsx'
import {
  CERTIFICATE_DUE_HOURS,
  type CertificateAlarm,
  SIGNATURE_DUE_HOURS,
} from '#lib/core/lists/certificate.ts'
import type { Today } from '#lib/queries/today/today.ts'
import { paths } from '#lib/web/paths.ts'

const LOUDNESS: Readonly<Record<CertificateAlarm, 'critical' | 'high' | 'medium'>> = {
  nobody: 'critical',
  missing: 'critical',
  failures: 'high',
  unfinished: 'high',
  unsigned: 'medium',
}

/** Lists in force that not everybody was put to, as far as anybody can prove; nothing when all is well. */
export function CertificateAlarms({ alarms }: { alarms: Today['certificateAlarms'] }) {
  const t = useTranslations('today.certificate')
  const words = useReasonWords()
  if (alarms.length === 0) return null
  return (
    <Panel title={t('title')}>
      <ul className={classes.lines}>
        {alarms.map(({ versionId, sourceId, number, verdict, alarm }) =>
          alarm === null ? null : (
            <li key={versionId}>
              <Link
                href={
                  verdict === null
                    ? paths.listVersion(sourceId, String(number))
                    : paths.listCertificate(sourceId, String(number))
                }
                className={classes.whole}
              >
                <SeverityBadge severity={LOUDNESS[alarm]}>{t(`short.${alarm}`)}</SeverityBadge>
                <span className={classes.words}>
                  <span>{t('version', { source: words.source(sourceId), number })}</span>
                  <span className={classes.note}>
                    {t(`note.${alarm}`, {
                      hours: alarm === 'unsigned' ? SIGNATURE_DUE_HOURS : CERTIFICATE_DUE_HOURS,
                    })}
                  </span>
                </span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </Panel>
  )
}
