import { useLocale, useTranslations } from 'next-intl'
import { groupDigits } from '#components/ui/money.tsx'
import { COUNTRY_FIELDS } from '#lib/core/alerts/reasons.ts'
import type { RuleId } from '#lib/core/rules/catalogue.ts'
import { TRANSACTION_KINDS } from '#lib/core/transactions/transaction.ts'
import type { Json } from '#lib/std/canonical-json.ts'

/** Words for rules and their stored settings, each value with its unit. */
export interface RuleWords {
  readonly title: (id: RuleId) => string
  readonly basis: (code: string) => string
  readonly param: (key: string) => string
  readonly value: (key: string, value: Json | undefined) => string
}

type Translate = ReturnType<typeof useTranslations<'rules'>>
type LegalKey = Parameters<ReturnType<typeof useTranslations<'rules.legal'>>>[0]
type ParamKey = Parameters<ReturnType<typeof useTranslations<'rules.param'>>>[0]

export function useRuleWords(): RuleWords {
  const t = useTranslations('rules')
  const legal = useTranslations('rules.legal')
  const param = useTranslations('rules.param')
  const kinds = useTranslations('alerts.transactionKind')
  const separator = useTranslations('common')('listSeparator')
  const regions = new Intl.DisplayNames([useLocale()], { type: 'region', fallback: 'code' })
  const item = (value: string) => {
    const kind = TRANSACTION_KINDS.find((one) => one === value)
    const field = COUNTRY_FIELDS.find((one) => one === value)
    if (kind !== undefined) return kinds(kind)
    if (field !== undefined) return t(`field.${field}`)
    return /^[A-Z]{2}$/.test(value) ? `${regions.of(value) ?? value} (${value})` : value
  }
  return {
    title: (id) => t(`rule.${id}.title`),
    basis: (code) => (legal.has(code as LegalKey) ? legal(code as LegalKey) : code),
    param: (key) => (param.has(key as ParamKey) ? param(key as ParamKey) : key),
    value: (key, value) => {
      if (value === undefined || value === null) return '—'
      const figure = figureOf(t, { key, value, separator })
      if (figure !== null) return figure
      return Array.isArray(value)
        ? value.map((one) => item(String(one))).join(separator)
        : item(String(value))
    },
  }
}

interface Setting {
  readonly key: string
  readonly value: Json
  readonly separator: string
}

/** A setting that is a figure, with its unit; null for the others. */
function figureOf(t: Translate, { key, value, separator }: Setting): string | null {
  const yen = (amount: Json) => t('unit.yen', { amount: groupDigits(String(amount)) })
  switch (key) {
    case 'thresholdJpy':
      return yen(value)
    case 'thresholdsJpy':
      return Array.isArray(value) ? value.map(yen).join(separator) : null
    case 'bandPercent':
      return t('unit.percentBand', { percent: Number(value) })
    case 'countMin':
      return t('unit.times', { count: Number(value) })
    case 'windowHours':
      return t('unit.hours', { count: Number(value) })
    case 'freshDays':
      return t('unit.days', { count: Number(value) })
    case 'answer':
    case 'regulatedAnswer':
      return value === 'hold' || value === 'alert' ? t(`answer.${value}`) : null
    default:
      return null
  }
}
