'use client'

import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { orNull } from '#components/reports/report-edit.ts'
import { ReportField, type ReportFieldSource } from '#components/reports/report-field.tsx'
import classes from '#components/reports/report-form.module.css'
import { formatDayTime } from '#components/ui/format-instant.ts'
import { Panel } from '#components/ui/panel.tsx'
import { DECISION_REASON_CODES } from '#lib/core/cases/reason-codes.ts'
import { STR_LIMITS, type Str, type StrEdit, type StrListHit } from '#lib/core/reports/str.ts'

const PERCENT = 100

/** 届出理由: the officer's words, then the comparisons, indicators and hits they lean on. */
export function SuspicionSection({
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
  return (
    <Panel title={t('section.suspicion')} id="suspicion">
      <div className={classes.grid}>
        <ReportField
          source={source}
          pointer="/suspicion/narrative"
          label={t('field.narrative')}
          hint={t('field.narrativeHint', { min: STR_LIMITS.narrativeMin })}
          value={edit.narrative}
          kind="area"
          maxLength={STR_LIMITS.narrativeChars}
          wide
          onChange={(narrative) => onEdit({ narrative })}
        />
        {(['referenceCase', 'offence'] as const).map((field) => (
          <ReportField
            key={field}
            source={source}
            pointer={`/suspicion/${field}`}
            label={t(`field.${field}`)}
            value={edit[field]}
            maxLength={STR_LIMITS.shortChars}
            onChange={(value) => onEdit({ [field]: orNull(value) })}
          />
        ))}
        <Facts source={source} model={model} />
      </div>
      {model.suspicion.listHits.length > 0 && (
        <>
          <h3 className={classes.part}>{t('field.listHits')}</h3>
          <ul className={classes.rows}>
            {model.suspicion.listHits.map((hit) => (
              <ListHit key={`${hit.sourceId} ${hit.entryKey} ${hit.query} ${hit.matcherVersion}`} hit={hit} />
            ))}
          </ul>
        </>
      )}
      <p className={classes.fixed}>{t('fixed')}</p>
    </Panel>
  )
}

function Facts({ source, model }: { source: ReportFieldSource; model: Str }) {
  const t = useTranslations('reports')
  const cases = useTranslations('cases')
  const words = useReasonWords()
  const { suspicion } = model
  const indicator = (code: string) => {
    const known = DECISION_REASON_CODES.find((one) => one === code)
    return known === undefined ? words.kind(code) : `${code} ${cases(`reasonCode.${known}`)}`
  }
  const facts: readonly (readonly [name: string, label: string, value: string | null])[] = [
    ['otherCustomers', t('field.otherCustomers'), suspicion.otherCustomers],
    ['sameCustomer', t('field.sameCustomer'), suspicion.sameCustomer],
    ['cddConsistency', t('field.cddConsistency'), suspicion.cddConsistency],
    ['method', t('field.method'), cases(`worksheet.methodOf.${suspicion.method}`)],
    ['inquiry', t('field.inquiry'), suspicion.inquiry],
    ['riskReport', t('field.riskReport'), suspicion.riskReport],
    ['indicators', t('field.indicators'), suspicion.indicators.map(indicator).join('\n')],
    [
      'actions',
      t('field.actions'),
      model.actions
        .map(({ action, at }) => `${cases(`action.${action}`)}　${formatDayTime(new Date(at))}`)
        .join('\n'),
    ],
  ]
  return facts
    .filter(([, , value]) => value !== null)
    .map(([name, label, value]) => (
      <ReportField
        key={name}
        source={source}
        pointer={`/suspicion/${name}`}
        label={label}
        value={value}
        wide
      />
    ))
}

function ListHit({ hit }: { hit: StrListHit }) {
  const t = useTranslations('reports')
  const words = useReasonWords()
  return (
    <li className={classes.row}>
      <p className={classes.line}>
        <strong>{hit.primaryName}</strong>
        <span>{words.measure(hit.measure)}</span>
        <span>{Math.round(Number(hit.score) * PERCENT)} %</span>
      </p>
      <p className={classes.note}>
        <span>
          {t('hitNote', {
            source: words.source(hit.sourceId),
            key: hit.entryKey,
            version: hit.listVersionNumber,
            published: hit.publishedOn,
            snapshot: hit.snapshot ? 'yes' : 'no',
            matcher: hit.matcherVersion,
          })}
        </span>
        <span>
          {hit.query} / {hit.candidate}
        </span>
      </p>
    </li>
  )
}
