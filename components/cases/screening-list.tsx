import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/cases/evidence-list.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { MonoAddress } from '#components/ui/mono-address.tsx'
import type { EvidenceScreening } from '#lib/core/cases/evidence.ts'
import { paths } from '#lib/web/paths.ts'

/** The screening runs behind the evidence: when, by which matcher and policy, over which input. */
export function ScreeningList({ screenings }: { screenings: readonly EvidenceScreening[] }) {
  const t = useTranslations('cases.evidence')
  if (screenings.length === 0) return <p>{t('none')}</p>
  return (
    <ul className={classes.list}>
      {screenings.map((screening) => (
        <li key={screening.id} className={classes.plain}>
          <Link href={paths.screeningRun(screening.id)}>
            <DateTime at={screening.at} seconds />
          </Link>
          <p className={classes.note}>
            <span>{t('matcher', { version: screening.matcherVersion })}</span>
            <span>{t('policy', { version: screening.policyVersion })}</span>
            <span>{t('lists', { count: screening.listVersionIds.length })}</span>
            <span>
              {t('inputHash')} <MonoAddress value={screening.inputHash} short />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
