import { useTranslations } from 'next-intl'
import classes from '#components/cases/change-notice.module.css'
import { SeverityShape } from '#components/ui/severity-shape.tsx'
import type { Evidence, EvidenceChange } from '#lib/core/cases/evidence.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import { canonicalJson, type Json } from '#lib/std/canonical-json.ts'

const WORDED_FIELDS = [
  'status',
  'riskRating',
  'version',
  'payloadHash',
  'latestAlertNumber',
  'inForce',
  'tags',
  'providers',
  'suspicious',
  'severity',
  'reasons',
] as const

const RATINGS = ['low', 'medium', 'high'] as const

interface ChangeNoticeProps {
  readonly changes: readonly EvidenceChange[]
  /** As the proposer saw it, and as it stands now: to name what changed. */
  readonly before: Evidence
  readonly after: Evidence
}

/** The loudest thing on the page: what is no longer as the proposer saw it, both values side by side. */
export function ChangeNotice({ changes, before, after }: ChangeNoticeProps) {
  const t = useTranslations('cases.change')
  if (changes.length === 0) return null
  return (
    <section className={classes.notice} role="alert" aria-labelledby="evidence-changed">
      <h2 id="evidence-changed" className={classes.title}>
        <SeverityShape severity="critical" />
        {t('title')}
      </h2>
      <p>{t('lead')}</p>
      <ul className={classes.list}>
        {changes.map((change) => (
          <li key={`${change.section} ${change.id}`} className={classes.item}>
            <strong>
              {t(`section.${change.section}`)} {nameOf(change, after) ?? nameOf(change, before)} ·{' '}
              {t(`kind.${change.change}`)}
            </strong>
            {change.fields.length > 0 && <Fields fields={change.fields} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fields({ fields }: { fields: EvidenceChange['fields'] }) {
  const t = useTranslations('cases.change')
  const common = useTranslations('common')
  const worded = (name: string, json: Json) => {
    const rating = RATINGS.find((one) => name === 'riskRating' && one === json)
    return rating === undefined ? value(json) : t(`riskRating.${rating}`)
  }
  const value = (json: Json) =>
    typeof json === 'boolean'
      ? common(json ? 'yes' : 'no')
      : typeof json === 'string'
        ? json
        : canonicalJson(json)
  const label = (name: string) => {
    const worded = WORDED_FIELDS.find((field) => field === name)
    return worded === undefined ? t('field.other', { name }) : t(`field.${worded}`)
  }
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{label(field.name)}</th>
            <td>{worded(field.name, field.before)}</td>
            <td className={classes.after}>{worded(field.name, field.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What people call the thing that changed; null when it is not in this state of the evidence. */
function nameOf({ section, id }: EvidenceChange, evidence: Evidence): string | null {
  switch (section) {
    case 'alerts': {
      const alert = evidence.alerts.find((one) => one.id === id)
      return alert === undefined ? null : formatAlertNumber(alert.number)
    }
    case 'hits':
      return evidence.hits.find((one) => one.id === id)?.explanation.primaryName ?? null
    case 'rules':
      return evidence.rules.find((one) => one.id === id)?.ruleId ?? null
    case 'transactions':
      return evidence.transactions.find((one) => one.id === id)?.externalId ?? null
    case 'wallets':
      return evidence.wallets.find((one) => one.id === id)?.canonical ?? null
    case 'customer':
      return evidence.customer.externalId
    case 'screenings':
      return evidence.screenings.find((one) => one.id === id)?.id ?? null
    case 'graphs':
      return evidence.graphs?.find((one) => one.id === id)?.title ?? null
    case 'worksheet':
      return evidence.worksheet?.id === id ? String(evidence.worksheet.version) : null
  }
}
