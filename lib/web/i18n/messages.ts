import type { Locale } from '#lib/web/i18n/locales.ts'
import enAlerts from '#messages/en/alerts.json' with { type: 'json' }
import enApprovals from '#messages/en/approvals.json' with { type: 'json' }
import enAudit from '#messages/en/audit.json' with { type: 'json' }
import enCases from '#messages/en/cases.json' with { type: 'json' }
import enCommon from '#messages/en/common.json' with { type: 'json' }
import enCustomers from '#messages/en/customers.json' with { type: 'json' }
import enErrors from '#messages/en/errors.json' with { type: 'json' }
import enFrame from '#messages/en/frame.json' with { type: 'json' }
import enLabels from '#messages/en/labels.json' with { type: 'json' }
import enLists from '#messages/en/lists.json' with { type: 'json' }
import enMemory from '#messages/en/memory.json' with { type: 'json' }
import enReasons from '#messages/en/reasons.json' with { type: 'json' }
import enReports from '#messages/en/reports.json' with { type: 'json' }
import enRules from '#messages/en/rules.json' with { type: 'json' }
import enScreening from '#messages/en/screening.json' with { type: 'json' }
import enStaff from '#messages/en/staff.json' with { type: 'json' }
import enToday from '#messages/en/today.json' with { type: 'json' }
import enTransactions from '#messages/en/transactions.json' with { type: 'json' }
import enWallets from '#messages/en/wallets.json' with { type: 'json' }
import jaAlerts from '#messages/ja/alerts.json' with { type: 'json' }
import jaApprovals from '#messages/ja/approvals.json' with { type: 'json' }
import jaAudit from '#messages/ja/audit.json' with { type: 'json' }
import jaCases from '#messages/ja/cases.json' with { type: 'json' }
import jaCommon from '#messages/ja/common.json' with { type: 'json' }
import jaCustomers from '#messages/ja/customers.json' with { type: 'json' }
import jaErrors from '#messages/ja/errors.json' with { type: 'json' }
import jaFrame from '#messages/ja/frame.json' with { type: 'json' }
import jaLabels from '#messages/ja/labels.json' with { type: 'json' }
import jaLists from '#messages/ja/lists.json' with { type: 'json' }
import jaMemory from '#messages/ja/memory.json' with { type: 'json' }
import jaReasons from '#messages/ja/reasons.json' with { type: 'json' }
import jaReports from '#messages/ja/reports.json' with { type: 'json' }
import jaRules from '#messages/ja/rules.json' with { type: 'json' }
import jaScreening from '#messages/ja/screening.json' with { type: 'json' }
import jaStaff from '#messages/ja/staff.json' with { type: 'json' }
import jaToday from '#messages/ja/today.json' with { type: 'json' }
import jaTransactions from '#messages/ja/transactions.json' with { type: 'json' }
import jaWallets from '#messages/ja/wallets.json' with { type: 'json' }

/** All words in English: the shape that every language has to have. One file per noun under `messages/`. */
const en = {
  common: enCommon,
  frame: enFrame,
  today: enToday,
  alerts: enAlerts,
  cases: enCases,
  approvals: enApprovals,
  transactions: enTransactions,
  customers: enCustomers,
  wallets: enWallets,
  labels: enLabels,
  lists: enLists,
  memory: enMemory,
  screening: enScreening,
  rules: enRules,
  reports: enReports,
  audit: enAudit,
  staff: enStaff,
  errors: enErrors,
  reasons: enReasons,
}
export type Messages = typeof en

const ja: Messages = {
  common: jaCommon,
  frame: jaFrame,
  today: jaToday,
  alerts: jaAlerts,
  cases: jaCases,
  approvals: jaApprovals,
  transactions: jaTransactions,
  customers: jaCustomers,
  wallets: jaWallets,
  labels: jaLabels,
  lists: jaLists,
  memory: jaMemory,
  screening: jaScreening,
  rules: jaRules,
  reports: jaReports,
  audit: jaAudit,
  staff: jaStaff,
  errors: jaErrors,
  reasons: jaReasons,
}

const MESSAGES: Readonly<Record<Locale, Messages>> = { ja, en }

/** All words of one language. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale]
}
