import type { DecisionAction } from '#lib/core/cases/actions.ts'
import type { WorksheetMethod } from '#lib/core/cases/worksheet.ts'
import type { Str, StrSubject, StrTransaction } from '#lib/core/reports/str.ts'

/** Words of the printed report. It is filed in Japan, so they are Japanese whatever the reader's language. */
export const FILING_TYPES = {
  initial: '新規',
  additional: '追加',
  correction: '訂正',
} as const satisfies Record<Str['filing']['type'], string>

export const TRANSACTION_KINDS_JA = {
  deposit: '暗号資産の入庫',
  withdrawal: '暗号資産の出庫',
  trade: '暗号資産の売買',
  fiat_deposit: '日本円の入金',
  fiat_withdrawal: '日本円の出金',
} as const satisfies Record<StrTransaction['kind'], string>

export const COUNTERPARTY_CLASSES_JA = {
  same_vasp: '当社の他の顧客',
  jp_vasp: '国内の暗号資産交換業者',
  foreign_vasp: '外国の暗号資産交換業者',
  unhosted: '業者の管理しないウォレット',
  unknown: '不明',
} as const satisfies Record<StrTransaction['counterpartyClass'], string>

export const TRANSACTION_STATUSES_JA = {
  released: '実行済',
  held: '保留中',
  rejected: '謝絶',
} as const satisfies Record<StrTransaction['status'], string>

export const METHODS_JA = {
  '27-i-new': '規則27条1項1号イ（新規の取引）',
  '27-ro-existing': '規則27条1項1号ロ（既存顧客との取引）',
  '27-ha-high-risk': '規則27条1項1号ハ（高リスク取引）',
} as const satisfies Record<WorksheetMethod, string>

export const ACTIONS_JA = {
  release: '保留の解除',
  reject: '取引の謝絶',
  freeze: '資産の凍結',
  unfreeze: '資産凍結の解除',
  report: '疑わしい取引の届出',
  no_action: '対応不要',
} as const satisfies Record<DecisionAction, string>

export const ROLES_JA = {
  customer: '顧客',
  beneficial_owner: '実質的支配者',
} as const satisfies Record<StrSubject['role'], string>

export const GENDERS_JA = {
  male: '男',
  female: '女',
  other: 'その他',
} as const satisfies Record<NonNullable<StrSubject['gender']>, string>

export const RISK_RATINGS_JA = {
  low: '低',
  medium: '中',
  high: '高',
} as const satisfies Record<NonNullable<StrSubject['riskRating']>, string>

export const ACCOUNT_STATUSES_JA = {
  active: '利用中',
  frozen: '凍結中',
  closed: '解約済',
} as const satisfies Record<Str['account']['status'], string>

const CDD_METHODS: Readonly<Record<string, string>> = {
  ekyc: 'オンライン',
  in_person: '対面',
  post: '郵送',
  electronic_certificate: '電子証明書',
}
/** How 取引時確認 was made. */
export function cddMethodJa(method: string | null): string | null {
  return method === null ? null : (CDD_METHODS[method] ?? method)
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  my_number_card: '個人番号カード',
  driving_licence: '運転免許証',
  passport: '旅券',
  residence_card: '在留カード',
  registry_certificate: '登記事項証明書',
  other: 'その他',
}
/** A kind of 本人確認書類. */
export function documentJa(type: string): string {
  return DOCUMENTS[type] ?? type
}
