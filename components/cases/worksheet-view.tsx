import { useTranslations } from 'next-intl'
import classes from '#components/cases/worksheet-form.module.css'
import { DateTime } from '#components/ui/date-time.tsx'
import { Dot } from '#components/ui/dot.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { WorksheetRow } from '#lib/queries/cases/case-detail.ts'

/** A saved worksheet, as written. */
export function WorksheetView({ worksheet }: { worksheet: WorksheetRow }) {
  const t = useTranslations('cases.worksheet')
  const block = (field: 'otherCustomers' | 'sameCustomer' | 'cddConsistency' | 'inquiry' | 'riskReport') =>
    worksheet[field] === null ? null : (
      <div className={classes.block} key={field}>
        <h3 className={classes.label}>{t(field)}</h3>
        <p className={classes.words}>{worksheet[field]}</p>
      </div>
    )
  return (
    <div className={classes.blocks}>
      {block('otherCustomers')}
      {block('sameCustomer')}
      {block('cddConsistency')}
      {block('inquiry')}
      {block('riskReport')}
      <div className={classes.foot}>
        <StatusBadge tone={worksheet.suspicious ? 'critical' : 'done'}>
          {t(worksheet.suspicious ? 'suspiciousYes' : 'suspiciousNo')}
        </StatusBadge>
        <StatusBadge>{t(`methodOf.${worksheet.method}`)}</StatusBadge>
      </div>
      <p className={classes.hint}>
        {t('version', { version: worksheet.version })}
        <Dot />
        {worksheet.author.name}
        <Dot />
        <DateTime at={worksheet.at} />
      </p>
    </div>
  )
}
