import { useTranslations } from 'next-intl'
import classes from '#components/reports/secrecy-line.module.css'
import { SeverityShape } from '#components/ui/severity-shape.tsx'

/** 犯収法 8 条 4 項 on every page that tells of a report: nobody concerned may learn of it. */
export function SecrecyLine() {
  const t = useTranslations('reports')
  return (
    <p className={classes.line} role="note">
      <SeverityShape severity="critical" />
      {t('secrecy')}
    </p>
  )
}
