import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from '#components/transactions/fired-rules.module.css'
import { SeverityMark } from '#components/ui/severity-badge.tsx'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import type { TransactionDetail } from '#lib/queries/transactions/transaction-detail.ts'
import { paths } from '#lib/web/paths.ts'

/** The rules that fired, each with the version of its parameters. */
export function FiredRules({ hits }: { hits: TransactionDetail['ruleHits'] }) {
  const t = useTranslations('transactions.detail')
  const words = useTranslations('common.severity')
  if (hits.length === 0) return <p className={classes.none}>{t('noRules')}</p>
  return (
    <ul className={classes.list}>
      {hits.map((hit) => {
        const severity = SEVERITIES.find((one) => one === hit.severity) ?? 'low'
        return (
          <li key={hit.id} className={classes.line}>
            <SeverityMark severity={severity} label={words(severity)} />
            <Link href={paths.rule(hit.ruleId)}>
              <code>{hit.ruleId}</code>
            </Link>
            <span className={classes.version}>{t('ruleVersion', { version: hit.version })}</span>
          </li>
        )
      })}
    </ul>
  )
}
