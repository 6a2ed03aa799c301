import { useLocale, useTranslations } from 'next-intl'
import { groupDigits } from '#components/ui/money.tsx'
import type { Reason, ReasonCode, ReasonFacts } from '#lib/core/alerts/reasons.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import { findListSource } from '#lib/core/lists/sources.ts'
import type { RuleId } from '#lib/core/rules/catalogue.ts'

const PERCENT = 100
const KNOWN_SOURCES = ['ofac-sdn', 'un-sc', 'jp-mof'] as const
type KnownSource = (typeof KNOWN_SOURCES)[number]

/** Words for stored reasons in the reader's language: the stored facts are only worded here, never computed. */
export interface ReasonWords {
  /** One line that says why. */
  readonly sentence: (reason: Reason) => string
  /** Where it comes from: list, programme, measure, rule and version. */
  readonly notes: (reason: Reason) => readonly string[]
  /** An alert's or case's kind, as queues print it. */
  readonly kind: (code: string) => string
  readonly source: (sourceId: string) => string
  readonly measure: (measure: string) => string
}

export function useReasonWords(): ReasonWords {
  const t = useTranslations('reasons')
  const rules = useTranslations('rules')
  const ruleTitle = (id: string) =>
    rules.has(`rule.${id as RuleId}.title`) ? rules(`rule.${id as RuleId}.title`) : id
  const locale = useLocale() === 'ja' ? 'ja' : 'en'
  const source = (id: string) =>
    (KNOWN_SOURCES as readonly string[]).includes(id)
      ? t(`source.${id as KnownSource}`)
      : t('source.other', { id: findListSource(id)?.short[locale] ?? id })
  const listed = (facts: { sourceId: string; programmes: readonly string[]; measure: Measure }) =>
    t('note.listed', {
      source: source(facts.sourceId),
      programmes: facts.programmes.join(', ') || '—',
      measure: t(`measure.${facts.measure}`),
    })
  return {
    source,
    measure: (measure) =>
      t.has(`measure.${measure as Measure}`) ? t(`measure.${measure as Measure}`) : measure,
    sentence: (reason) => sentence(t, reason),
    kind: (code) => (t.has(`kind.${code as ReasonCode}`) ? t(`kind.${code as ReasonCode}`) : code),
    notes: (reason) => [
      ...('measure' in reason.facts ? [listed(reason.facts)] : []),
      ...('query' in reason.facts ? [t('note.query', { query: reason.facts.query })] : []),
      ...(reason.code === 'amount/large-without-source-of-funds'
        ? [t('note.limit', { limit: groupDigits(reason.facts.thresholdJpy), days: reason.facts.freshDays })]
        : []),
      ...(reason.code === 'wallet/labelled-destination'
        ? [t('note.label', { source: reason.facts.source })]
        : []),
      ...('exposureId' in reason.facts ? [exposureNote(t, reason.facts)] : []),
      ...(reason.rule === null
        ? []
        : [t('note.rule', { rule: ruleTitle(reason.rule.id), version: reason.rule.version })]),
    ],
  }
}

type Translate = ReturnType<typeof useTranslations<'reasons'>>
type Measure = 'freeze' | 'transaction_ban' | 'export_control' | 'sectoral' | 'due_diligence'

function sentence(t: Translate, reason: Reason): string {
  if (isOfBook(reason)) return bookSentence(t, reason)
  switch (reason.code) {
    case 'customer/frozen':
      return t('code.customer/frozen', { transactionKind: reason.facts.transactionKind })
    case 'customer/freeze-review':
      return t('code.customer/freeze-review', { frozenOn: reason.facts.frozenOn })
    case 'wallet/listed':
    case 'wallet/listed-for-due-diligence':
      return t(`code.${reason.code}`, {
        transactionKind: reason.facts.transactionKind,
        primaryName: reason.facts.primaryName,
      })
    case 'wallet/listed-after-transfer':
      return t('code.wallet/listed-after-transfer', {
        transactionKind: reason.facts.transactionKind,
        primaryName: reason.facts.primaryName,
        transferredOn: reason.facts.transferredOn,
      })
    case 'wallet/exposed':
    case 'wallet/received-unasked':
    case 'wallet/exposed-after-transfer':
      return exposedSentence(t, reason)
    case 'wallet/rated':
    case 'wallet/rated-after-transfer':
      return rated(t, reason)
    case 'wallet/not-seen-before':
      return t('code.wallet/not-seen-before', { transactionKind: reason.facts.transactionKind })
    case 'name/listed':
    case 'name/possibly-listed':
    case 'name/listed-for-due-diligence':
      return t(`code.${reason.code}`, {
        subject: reason.facts.subject,
        candidate: reason.facts.candidate,
        score: `${Math.round(reason.facts.score * PERCENT)} %`,
      })
    case 'name/listed-after-transfer':
      return t('code.name/listed-after-transfer', {
        candidate: reason.facts.candidate,
        score: `${Math.round(reason.facts.score * PERCENT)} %`,
        transactions: reason.facts.transactions,
        transferredOn: reason.facts.transferredOn,
      })
    case 'country/specified':
    case 'country/regulated':
      return t(`code.${reason.code}`, { country: reason.facts.country, field: reason.facts.field })
    case 'amount/just-below-threshold':
      return t('code.amount/just-below-threshold', {
        count: reason.facts.count,
        windowHours: reason.facts.windowHours,
        thresholdJpy: groupDigits(reason.facts.thresholdJpy),
        totalJpy: groupDigits(reason.facts.totalJpy),
      })
    case 'amount/large-without-source-of-funds':
      return t('code.amount/large-without-source-of-funds', {
        jpyValue: groupDigits(reason.facts.jpyValue),
        confirmedOn: reason.facts.confirmedOn ?? 'none',
      })
  }
}

type BookReason = Extract<Reason, { code: `wallet/${string}-destination` | `destination/${string}` }>

const BOOK_CODES: readonly ReasonCode[] = [
  'wallet/listed-destination',
  'wallet/labelled-destination',
  'destination/under-alert',
  'destination/unregistered',
]

function isOfBook(reason: Reason): reason is BookReason {
  return BOOK_CODES.includes(reason.code)
}

/** Of registered destinations (登録済み出金先). */
function bookSentence(t: Translate, reason: BookReason): string {
  switch (reason.code) {
    case 'wallet/listed-destination':
      return t('code.wallet/listed-destination', { primaryName: reason.facts.primaryName })
    case 'wallet/labelled-destination':
      return t('code.wallet/labelled-destination', {
        category: t(`category.${reason.facts.category}`),
        label: reason.facts.label,
        confidence: reason.facts.confidence,
      })
    case 'destination/under-alert':
      return t('code.destination/under-alert', {
        destination: reason.facts.label ?? reason.facts.destination,
        alert: formatAlertNumber(reason.facts.alertNumber),
      })
    case 'destination/unregistered':
      return t('code.destination/unregistered')
  }
}

type ExposedCode = 'wallet/exposed' | 'wallet/received-unasked' | 'wallet/exposed-after-transfer'

function exposedSentence(t: Translate, reason: Extract<Reason, { code: ExposedCode }>): string {
  const facts = exposed(t, reason.facts)
  switch (reason.code) {
    case 'wallet/exposed':
      return t('code.wallet/exposed', facts)
    case 'wallet/received-unasked':
      return t('code.wallet/received-unasked', { ...facts, why: reason.facts.why })
    case 'wallet/exposed-after-transfer':
      return t('code.wallet/exposed-after-transfer', { ...facts, transferredOn: reason.facts.transferredOn })
  }
}

function exposureNote(t: Translate, facts: ReasonFacts['wallet/exposed']): string {
  const { method, hops, chain, provider } = facts
  return provider === undefined
    ? t('note.exposure', { method, hops, chain })
    : t('note.provider', { provider, chain })
}

function rated(t: Translate, reason: Extract<Reason, { code: `wallet/rated${string}` }>): string {
  const { transactionKind, provider, risk } = reason.facts
  return reason.code === 'wallet/rated'
    ? t('code.wallet/rated', { transactionKind, provider, risk })
    : t('code.wallet/rated-after-transfer', {
        ...{ transactionKind, provider, risk, transferredOn: reason.facts.transferredOn },
      })
}

/** Ten-thousandths in one per cent. */
const PER_CENT = 100

function exposed(t: Translate, facts: ReasonFacts['wallet/exposed']) {
  const percent = (share: number) => `${(share / PER_CENT).toFixed(2)} %`
  return {
    transactionKind: facts.transactionKind,
    direction: facts.direction,
    reach: facts.reach,
    category: t(`category.${facts.category}`),
    share: percent(facts.share),
    limit: percent(facts.limit),
    newest: facts.incomplete === true ? 'yes' : facts.atLeast === true ? 'least' : 'no',
  }
}
