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

/** The heading that marks the header row of every sheet with entries. */
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

/** What stands below a heading; an unknown heading is kept as a detail, so that a new one loses nothing. */
export function mofColumn(heading: string): MofColumn {
  const key = heading.normalize('NFKC').replace(/\s+/g, '')
  return COLUMNS[key] ?? { role: 'detail', ofPerson: false }
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
