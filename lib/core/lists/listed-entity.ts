/**
 * One designated person, entity or vessel as a sanctions list states it (制裁対象者, 資産凍結等対象者). Every list
 * parser yields this shape and nothing else, so that screening knows no list format.
 */
export interface ListedEntity {
  /** Stable key within the source: OFAC's ent_num, the UN DATAID, or a derived key where the authority has none (MOF). */
  readonly key: string
  readonly kind: EntityKind
  readonly names: readonly ListedName[]
  readonly births: readonly PartialDate[]
  readonly birthPlaces: readonly string[]
  /** ISO 3166-1 alpha-2 where it could be told, else the text as printed. */
  readonly nationalities: readonly string[]
  readonly identifiers: readonly ListedIdentifier[]
  readonly addresses: readonly string[]
  readonly wallets: readonly ListedWallet[]
  /** Programme codes as printed: `RUSSIA-EO14024`, `QDi`, the MOF sheet title. */
  readonly programmes: readonly string[]
  readonly measure: Measure
  /** The authority's own reference: ent_num, UN reference number, 告示番号. */
  readonly reference: string
  /** Day of designation when the list states it, `YYYY-MM-DD`. */
  readonly listedOn: string | null
  /** Free text the authority printed beside the entry, kept as written. */
  readonly remarks: string | null
  /** What else the authority states, under its own label: title, gender, `Linked To`, vessel flag, 役職. */
  readonly details?: readonly ListedDetail[]
}

export interface ListedDetail {
  readonly label: string
  readonly value: string
}

export const ENTITY_KINDS = ['person', 'organisation', 'vessel', 'aircraft', 'unknown'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** What the measure forbids: 資産凍結 (freeze), 取引禁止, 輸出禁止, sectoral limits, or a due-diligence flag only. */
export const MEASURES = ['freeze', 'transaction_ban', 'export_control', 'sectoral', 'due_diligence'] as const
export type Measure = (typeof MEASURES)[number]

export const NAME_KINDS = ['primary', 'alias', 'weak', 'former'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export interface ListedName {
  readonly full: string
  readonly kind: NameKind
  readonly script: Script
}

/** The script that most letters of a text belong to (ISO 15924 in lower case; `jpan` when kana and kanji mix). */
export const SCRIPTS = [
  'latn',
  'cyrl',
  'arab',
  'hebr',
  'grek',
  'hang',
  'hani',
  'kana',
  'hira',
  'jpan',
  'zzzz',
] as const
export type Script = (typeof SCRIPTS)[number]

/** A date known to the day, month or year, optionally only approximate (頃, circa) or a range end. */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from: string
  /** Same forms; equal to `from` unless the list states a range. */
  readonly to: string
  readonly approximate: boolean
}

export interface ListedIdentifier {
  /** As printed: `Passport`, `Tax ID No.`, `旅券番号`. */
  readonly type: string
  readonly value: string
  readonly country: string | null
}

/** A wallet address that a list names. Labels are claims: the address is matched, never the label. */
export interface ListedWallet {
  readonly raw: string
  /** The currency label as printed: `XBT`, `ETH`, `USDT`; null when the list gives none. */
  readonly label: string | null
}

/** A record, or a part of one, that a parser could not take over; counted and shown, never dropped silently. */
export interface RejectedRecord {
  /** Where it stands: `sdn.csv:1234`, `シート 3 行 12`, `INDIVIDUAL 6908555`. */
  readonly locator: string
  readonly code: RejectionCode
  /** At most `REJECTED_EXCERPT_MAX` characters of the record as it stands. */
  readonly excerpt: string
}

export const REJECTED_EXCERPT_MAX = 200
export const REJECTION_CODES = [
  'malformed_row',
  'no_name',
  'no_key',
  'duplicate_key',
  'unreadable_date',
  'dangling_reference',
  'unknown_kind',
  'truncated_text',
  'count_differs',
  'unparsed_field',
] as const
export type RejectionCode = (typeof REJECTION_CODES)[number]

/** What a parser gives back for one set of files. */
export interface ParsedList {
  readonly entities: readonly ListedEntity[]
  readonly rejected: readonly RejectedRecord[]
  /** Day the authority states for this publication, `YYYY-MM-DD`; null when the file does not say. */
  readonly publishedOn: string | null
  /** Rows that the authority marks as lifted (削除, 解除): counted, never matched. */
  readonly lifted: number
}
