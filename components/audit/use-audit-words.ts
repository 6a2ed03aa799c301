import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/alerts/use-reason-words.ts'
import { useProviderValues } from '#components/audit/use-provider-values.ts'
import { groupDigits } from '#components/ui/money.tsx'
import { SEVERITIES } from '#lib/core/alerts/severity.ts'
import { AUDIT_EVENT_TYPES } from '#lib/core/audit/event.ts'
import { DECISION_ACTIONS } from '#lib/core/cases/actions.ts'
import { formatAlertNumber } from '#lib/core/cases/file-number.ts'
import { GUARD_CODES } from '#lib/core/lists/guards.ts'
import { REPORT_STATUSES } from '#lib/core/reports/transitions.ts'
import { KEY_SCOPES, STAFF_ROLES } from '#lib/core/staff/permissions.ts'
import { canonicalJson, type Json } from '#lib/std/canonical-json.ts'

/** Words for events of the audit trail in the reader's language: stored codes and facts are only worded here. */
export interface AuditWords {
  readonly event: (type: string) => string
  readonly fact: (key: string) => string
  readonly value: (key: string, value: Json) => string
  /** The facts that tell people something, without ids and digests; at most `max`. */
  readonly summary: (facts: Readonly<Record<string, Json>>, max: number) => string
}

type CodeKey = Parameters<ReturnType<typeof useTranslations<'cases.reasonCode'>>>[0]
type FactKey = Parameters<ReturnType<typeof useTranslations<'audit.fact'>>>[0]
const FOR_MACHINES =
  /(?:Ids?|Hash|Digest|digest|[Ss]ha256|^seed|^ip|^by|^replaces|^files|^rules|^year|^number|^externalId)$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function useAuditWords(): AuditWords {
  const t = useTranslations('audit.event')
  const labels = useTranslations('audit.fact')
  const common = useTranslations('common')
  const value = useFactValues()
  const fact = (key: string) => (labels.has(key as FactKey) ? labels(key as FactKey) : key)
  return {
    event: (type) => {
      const known = AUDIT_EVENT_TYPES.find((one) => one === type)
      return known === undefined ? type : t(known)
    },
    fact,
    value,
    summary: (facts, max) =>
      Object.entries(facts)
        .filter(
          ([key, one]) => one !== null && one !== '' && !FOR_MACHINES.test(key) && !UUID.test(String(one)),
        )
        .slice(0, max)
        .map(([key, one]) => common('factIs', { fact: fact(key), value: value(key, one) }))
        .join(common('dot')),
  }
}

/** The word for one fact's value: codes in words, figures grouped, lists joined; anything else as recorded. */
function useFactValues(): AuditWords['value'] {
  const common = useTranslations('common')
  const answers = useTranslations('reasons.answer')
  const actions = useTranslations('cases.action')
  const codes = useTranslations('cases.reasonCode')
  const guards = useTranslations('lists.guardShort')
  const reports = useTranslations('reports.status')
  const provider = useProviderValues()
  const reasons = useReasonWords()
  const plain = useTranslations('audit.code')
  const one = (key: string, text: string): string => {
    const code = `${key}.${text}` as Parameters<typeof plain>[0]
    if (/^[a-z_-]+$/.test(text) && plain.has(code)) return plain(code)
    switch (key) {
      case 'severity':
        return ((known) => (known ? common(`severity.${known}`) : text))(SEVERITIES.find((a) => a === text))
      case 'role':
      case 'formerRole':
        return ((known) => (known ? common(`role.${known}`) : text))(STAFF_ROLES.find((a) => a === text))
      case 'scopes':
        return ((known) => (known ? common(`scope.${known}`) : text))(KEY_SCOPES.find((a) => a === text))
      case 'answer':
        return ((known) => (known ? answers(known) : text))(ANSWERS.find((a) => a === text))
      case 'actions':
        return ((known) => (known ? actions(known) : text))(DECISION_ACTIONS.find((a) => a === text))
      case 'code':
      case 'clearedCode':
      case 'reasonCode':
      case 'reasonCodes':
        return codes.has(text as CodeKey) ? codes(text as CodeKey) : text
      // Only reports say their state in facts; the states of other things have events of their own.
      case 'status':
        return ((known) => (known ? reports(known) : text))(REPORT_STATUSES.find((a) => a === text))
      case 'findings':
        return ((known) => (known ? guards(known) : text))(GUARD_CODES.find((a) => a === text))
      case 'source':
        return reasons.source(text)
      case 'kind':
      case 'reason':
      case 'reasons':
        return reasons.kind(text)
      case 'jpyValue':
        return groupDigits(text)
      default:
        return provider(key, text)
    }
  }
  return (key, value) => {
    if (value === null) return '—'
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no')
    if (typeof value === 'number') return key === 'year' ? String(value) : groupDigits(String(value))
    if (typeof value === 'string') return one(key, value)
    if (!Array.isArray(value)) return codeOf(value, (code) => one(key, code))
    if (key === 'alerts' && value.length > 0)
      return value.map((n) => formatAlertNumber(Number(n))).join(common('listSeparator'))
    return (
      value.map((item) => codeOf(item as Json, (code) => one(key, code))).join(common('listSeparator')) || '—'
    )
  }
}

const ANSWERS = ['release', 'hold', 'reject'] as const

/** Stored reasons carry a code with facts: the code is what is worded. */
function codeOf(value: Json, word: (code: string) => string): string {
  if (typeof value === 'string') return word(value)
  if (typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string')
    return word(value.code)
  return canonicalJson(value)
}
