'use client'

import { useTranslations } from 'next-intl'
import { FILER_FIELDS, orNull } from '#components/reports/report-edit.ts'
import { ReportField, type ReportFieldSource } from '#components/reports/report-field.tsx'
import classes from '#components/reports/report-form.module.css'
import { Panel } from '#components/ui/panel.tsx'
import { STR_FILING_TYPES, STR_LIMITS, type Str, type StrEdit } from '#lib/core/reports/str.ts'

/** 届出票 (別記様式第 1 号): number, kind and day of the filing, and who files. */
export function FilingSection({
  source,
  model,
  edit,
  onEdit,
}: {
  source: ReportFieldSource
  model: Str
  edit: StrEdit
  onEdit: (change: Partial<StrEdit>) => void
}) {
  const t = useTranslations('reports')
  const setFiling = (change: Partial<StrEdit['filing']>) => onEdit({ filing: { ...edit.filing, ...change } })
  return (
    <Panel title={t('section.filing')} id="filing">
      <div className={classes.grid}>
        <ReportField
          source={source}
          pointer="/filing/year"
          label={t('field.year')}
          value={String(model.filing.year)}
        />
        <ReportField
          source={source}
          pointer="/filing/number"
          label={t('field.number')}
          value={String(model.filing.number)}
        />
        <ReportField
          source={source}
          pointer="/filing/type"
          label={t('field.type')}
          value={edit.filing.type}
          options={STR_FILING_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
          onChange={(value) =>
            setFiling({ type: STR_FILING_TYPES.find((type) => type === value) ?? edit.filing.type })
          }
        />
        <ReportField
          source={source}
          pointer="/filing/filedOn"
          label={t('field.filedOn')}
          value={edit.filing.filedOn}
          kind="day"
          onChange={(value) => setFiling({ filedOn: orNull(value) })}
        />
        {(edit.filing.type !== 'initial' || edit.filing.relatedFilings.length > 0) && (
          <ReportField
            source={source}
            pointer="/filing/relatedFilings"
            label={t('field.relatedFilings')}
            hint={t('field.relatedHint')}
            value={edit.filing.relatedFilings.join('\n')}
            kind="area"
            wide
            onChange={(value) =>
              setFiling({ relatedFilings: value === '' ? [] : value.split('\n').map((line) => line.trim()) })
            }
          />
        )}
      </div>
      <h3 className={classes.part}>{t('section.filer')}</h3>
      <div className={classes.grid}>
        {FILER_FIELDS.map((field) => (
          <ReportField
            key={field}
            source={source}
            pointer={`/filer/${field}`}
            label={t(`field.${field}`)}
            value={edit.filer[field]}
            maxLength={STR_LIMITS.shortChars}
            wide={field === 'headOffice'}
            onChange={(value) => onEdit({ filer: { ...edit.filer, [field]: orNull(value) } })}
          />
        ))}
      </div>
    </Panel>
  )
}
