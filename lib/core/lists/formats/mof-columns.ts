import type { Measure, NameKind } from '#lib/core/lists/listed-entity.ts'

/** What a column of the MOF list holds. */
export type MofColumn =
  | {
      readonly role:
        | 'noticeDate'
        | 'noticeNumber'
        | 'nameJa'
        | 'nameEn'
        | 'birth'
        | 'birthPlace'
        | 'nationality'
    }
  | { readonly role: 'alias'; readonly kind: NameKind }
  | { readonly role: 'identifier' | 'address' | 'remarks' }
  /** Kept under its own heading; `ofPerson` headings are filled for persons only. */
  | { readonly role: 'detail'; readonly ofPerson: boolean }

/** The heading that every sheet with entries has, as it is told to whoever imports another file. */
export const HEADER_MARK = '告示日付'

/** THE TABLE of headings: every wording that the sheets use, without blanks, and what stands below it. */
const COLUMNS: Readonly<Record<string, MofColumn>> = {
  告示日付: { role: 'noticeDate' },
  告示番号: { role: 'noticeNumber' },
  日本語表記: { role: 'nameJa' },
  英語表記: { role: 'nameEn' },
  別名: { role: 'alias', kind: 'alias' },
  別称: { role: 'alias', kind: 'alias' },
  '別名・別称': { role: 'alias', kind: 'alias' },
  '別称・別名': { role: 'alias', kind: 'alias' },
  '別称・旧称': { role: 'alias', kind: 'alias' },
  確定可能な別名: { role: 'alias', kind: 'alias' },
  旧称: { role: 'alias', kind: 'former' },
  '旧称・以前の呼称': { role: 'alias', kind: 'former' },
  以前の別名: { role: 'alias', kind: 'former' },
  過去の別名: { role: 'alias', kind: 'former' },
  確定に十分でない別名: { role: 'alias', kind: 'weak' },
  生年月日: { role: 'birth' },
  '生年月日・出生地': { role: 'birth' },
  出生地: { role: 'birthPlace' },
  '出生地・出身地': { role: 'birthPlace' },
  国籍: { role: 'nationality' },
  旅券番号: { role: 'identifier' },
  ID番号: { role: 'identifier' },
  身分登録番号: { role: 'identifier' },
  身分証番号: { role: 'identifier' },
  住所: { role: 'address' },
  住所等: { role: 'address' },
  所在地: { role: 'address' },
  '住所・所在地': { role: 'address' },
  '活動地域・住所': { role: 'address' },
  '所在地・住所登録された事務所の住所': { role: 'address' },
  その他の情報: { role: 'remarks' },
  詳細: { role: 'remarks' },
  称号: { role: 'detail', ofPerson: true },
  肩書: { role: 'detail', ofPerson: true },
  肩書等: { role: 'detail', ofPerson: true },
  役職: { role: 'detail', ofPerson: true },
}

/**
 * What a wording that the table does not have means by the words in it, first match first: the Ministry words its headings
 * anew with each programme, and a name under a new one must be matched all the same.
 */
const WORDINGS: readonly (readonly [RegExp, MofColumn])[] = [
  [/^告示.*番号/, { role: 'noticeNumber' }],
  [/^告示.*日/, { role: 'noticeDate' }],
  [/十分でない|弱い/, { role: 'alias', kind: 'weak' }],
  [/旧称|旧名|以前|過去/, { role: 'alias', kind: 'former' }],
  [/別名|別称|通称|呼称/, { role: 'alias', kind: 'alias' }],
  [/日本語(?:表記|名)|^(?:氏名|名称)(?:\(日本語\))?$/, { role: 'nameJa' }],
  [/英語(?:表記|名)|^(?:氏名|名称)\(英語\)$/, { role: 'nameEn' }],
  [/生年月日/, { role: 'birth' }],
  [/出生地|出身地/, { role: 'birthPlace' }],
  [/国籍/, { role: 'nationality' }],
  [/(?:旅券|パスポート|身分証|登録|ID)番号/, { role: 'identifier' }],
  [/住所|所在地/, { role: 'address' }],
  [/その他.*情報/, { role: 'remarks' }],
]

/** What stands below a heading; one whose words say nothing is kept as a detail, so that a new one loses nothing. */
export function mofColumn(heading: string): MofColumn {
  const key = heading.normalize('NFKC').replace(/\s+/g, '')
  return (
    COLUMNS[key] ?? WORDINGS.find(([words]) => words.test(key))?.[1] ?? { role: 'detail', ofPerson: false }
  )
}

/** Whether a row is the head of a sheet: it has the columns without which there is no entry. */
export function isMofHead(cells: readonly string[]): boolean {
  const roles = new Set(cells.filter((cell) => cell.trim() !== '').map((cell) => mofColumn(cell).role))
  return roles.has('noticeDate') && roles.has('noticeNumber') && (roles.has('nameJa') || roles.has('nameEn'))
}

/**
 * THE TABLE programme → measure: which titles announce less than a full 資産凍結. All other sheets, those of the
 * 特定銀行 too, are headed 資産凍結等の措置.
 */
const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  // Libya (I): 資産凍結の措置が緩和されて適用される個人又は団体.
  [/緩和されて適用/, 'sectoral'],
  // Iraq (II): of transactions with these bodies only those of before the resolution need a permit.
  [/決議第1483号23\(a\)/, 'sectoral'],
]

/** The measure that a sheet's title announces. */
export function mofMeasure(title: string): Measure {
  const folded = title.normalize('NFKC')
  return MEASURES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'freeze'
}
