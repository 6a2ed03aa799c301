import type { Locale } from '#lib/web/i18n/locales.ts'
import { messagesOf } from '#lib/web/i18n/messages.ts'

/** Words of the frame, and of parts that stand on every page. */
const EVERYWHERE = ['common', 'frame'] as const

/**
 * THE TABLE of words that go to the browser, by place of the desk: what components there say themselves. Everything else is
 * worded on the server and would only make each page heavier. `scripts/house/words.test.ts` knows what each place needs.
 */
export const CLIENT_WORDS = {
  alerts: ['alerts', 'cases.reasonCode', 'reasons', 'rules', 'screening.verdict'],
  approvals: ['alerts.due', 'approvals', 'audit.system', 'cases.action', 'reasons', 'rules', 'staff.change'],
  audit: [
    'audit',
    'cases.action',
    'cases.reasonCode',
    'lists.guardShort',
    'reasons',
    'reports.status',
    'rules',
    'wallets.providers.risk',
    'wallets.providers.state',
    'wallets.providers.trouble',
  ],
  cases: ['alerts.detail', 'alerts.due', 'cases', 'reasons', 'rules'],
  customers: ['alerts.detail', 'customers', 'reasons', 'rules', 'screening.doubtShort', 'transactions'],
  labels: ['audit.system', 'labels'],
  lists: ['audit.system', 'lists', 'reasons.measure'],
  me: ['staff.me'],
  memory: ['cases.reasonCode', 'memory', 'reasons', 'rules'],
  reports: ['cases', 'errors.field', 'reasons', 'reports', 'rules'],
  rules: ['alerts.transactionKind', 'reasons.category', 'rules'],
  screening: [
    'cases.reasonCode',
    'lists.entry.kind',
    'screening.batch',
    'screening.form',
    'screening.replay',
    'screening.verdict',
  ],
  staff: ['audit.system', 'staff'],
  transactions: ['transactions'],
  wallets: ['labels.category', 'reasons', 'rules', 'transactions', 'wallets'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A place of the desk: a folder under `app/(desk)`. */
export type WordsPlace = keyof typeof CLIENT_WORDS

/** The words that components of a place use in the browser, and those of the frame. */
export function clientWords(locale: Locale, place: WordsPlace | null): Record<string, unknown> {
  const chosen: Record<string, unknown> = {}
  for (const name of [...EVERYWHERE, ...(place === null ? [] : CLIENT_WORDS[place])]) {
    copy(messagesOf(locale), chosen, name.split('.'))
  }
  return chosen
}

type Words = Readonly<Record<string, unknown>>

function copy(from: Words, to: Record<string, unknown>, [key, ...rest]: readonly string[]): void {
  if (key === undefined) return
  if (rest.length === 0) to[key] = from[key]
  else {
    const inner = { ...(to[key] as Words | undefined) }
    copy(from[key] as Words, inner, rest)
    to[key] = inner
  }
}
