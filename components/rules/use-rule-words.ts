import { useLocale, useTranslations } from 'next-intl'
import { groupDigits } from '#components/ui/money.tsx'
import { COUNTRY_FIELDS } from '#lib/core/alerts/reasons.ts'
import { RULE_PARAMS, type RuleId } from '#lib/core/rules/catalogue.ts'
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
type Categories = ReturnType<typeof useTranslations<'reasons.category'>>
type LegalKey = Parameters<ReturnType<typeof useTranslations<'rules.legal'>>>[0]
type ParamKey = Parameters<ReturnType<typeof useTranslations<'rules.param'>>>[0]

export function useRuleWords(): RuleWords {
  const t = useTranslations('rules')
  const legal = useTranslations('rules.legal')
  const param = useTranslations('rules.param')
  const categories = useTranslations('reasons.category')
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
      const figure = figureOf(t, { key, value, separator, categories })
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
  readonly categories: Categories
}

/** A setting that is a figure, with its unit; null for the others. */
function figureOf(t: Translate, { key, value, separator, categories }: Setting): string | null {
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
    case 'limits':
      return Array.isArray(value) ? value.map((limit) => limitWords(t, categories, limit)).join('; ') : null
    case 'unasked':
      return unaskedWords(t, value)
    case 'unseen':
      return value === 'hold' || value === 'release' ? t(`unseen.${value}`) : null
    case 'unregistered':
      return value === 'show' || value === 'alert' || value === 'hold' ? t(`unregistered.${value}`) : null
    case 'answer':
    case 'regulatedAnswer':
      return value === 'hold' || value === 'alert' ? t(`answer.${value}`) : null
    default:
      return null
  }
}

/** Ten-thousandths in one per cent. */
const PER_CENT = 100

/** What the exposure rule makes of receipts that nobody can keep off. */
function unaskedWords(t: Translate, value: Json): string {
  const parsed = RULE_PARAMS['wallet-exposure'].shape.unasked.safeParse(value)
  if (!parsed.success) return '—'
  const { answer, dustShareMax } = parsed.data
  return t('unit.unasked', { answer, share: `${dustShareMax / PER_CENT} %` })
}

/** One limit of the exposure rule in a line. */
function limitWords(t: Translate, categories: Categories, value: Json): string {
  const parsed = RULE_PARAMS['wallet-exposure'].shape.limits.element.safeParse(value)
  if (!parsed.success) return '—'
  const { category, direct, indirect, directAnswer, indirectAnswer } = parsed.data
  const percent = (share: number) => `${share / PER_CENT} %`
  return t('unit.limit', {
    category: categories(category),
    direct: percent(direct),
    indirect: percent(indirect),
    directAnswer: t(`answer.${directAnswer}`),
    indirectAnswer: t(`answer.${indirectAnswer}`),
  })
}
