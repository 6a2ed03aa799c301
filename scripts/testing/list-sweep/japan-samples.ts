import { inlineSheet } from './mof-sample.ts'
import type { SampleFile } from './sample-file.ts'

const COLUMNS =
  '区分,番号,告示日付,告示番号,個人・団体,氏名（日本語）,氏名（英語）,別名・別称（日本語）,別名・別称（英語）,旧称（日本語）,旧称（英語）,確定に十分でない別名（日本語）,確定に十分でない別名（英語）,称号（日本語）,称号（英語）,役職（日本語）,役職（英語）,生年月日,出生地（日本語）,出生地（英語）,国籍（日本語）,国籍（英語）,旅券番号,身分証番号,住所・所在地（国）（日本語）,住所・所在地（都市その他の情報）（日本語）,住所・所在地（国）（英語）,住所・所在地（都市その他の情報）（英語）,国連参照番号,リスト掲載日,その他の情報,外務省告示情報'

function row(cells: Readonly<Record<string, string>>): string {
  return COLUMNS.split(',')
    .map((heading) => {
      const cell = cells[heading.replace(/（日本語）/g, '').replace(/（英語）/g, '.en')] ?? ''
      return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    })
    .join(',')
}

/** A person, a body and a lifted entry in the Ministry of Finance's newer CSV. */
export const MOF_CSV = `\ufeff${COLUMNS}\r\n${[
  {
    区分: '15',
    番号: '015-000078',
    告示日付: '2023.9.1 2024.3.5改訂',
    告示番号: '78(#12)',
    '個人・団体': '個人',
    氏名: 'シム・ヒョンソプ',
    '氏名.en': 'Sim Hyon Sop',
    '別名・別称': 'シム・ヒョンソブ; サンプル',
    '別名・別称.en': "Sim Hyo'n-so'p; Sample",
    '旧称.en': 'Old Sim',
    '確定に十分でない別名.en': 'Weak Sim',
    役職: '副代表者',
    生年月日: '1983/11/25; 1984年頃',
    国籍: '北朝鮮',
    '国籍.en': "Democratic People's Republic of Korea",
    旅券番号: '109484100（北朝鮮旅券）',
    '住所・所在地（国）': '中華人民共和国; 北朝鮮',
    '住所・所在地（都市その他の情報）': '丹東市; 平壌',
    国連参照番号: 'KPi.999',
    その他の情報: '暗号資産アドレス：0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
  },
  {
    区分: '22',
    番号: '022-000003',
    告示日付: '2011.3.11',
    告示番号: '3',
    '個人・団体': '団体',
    氏名: '見本公社',
    '氏名.en': 'Sample Authority',
  },
  {
    区分: '15',
    番号: '015-000079',
    告示日付: '2024.3.5削除',
    告示番号: '79',
    '個人・団体': '個人',
    '氏名.en': 'Lifted',
  },
]
  .map(row)
  .join('\r\n')}\r\n`

/** Rows of the Ministry of Economy's list of foreign users. */
export const METI_ROWS: readonly (readonly string[])[] = [
  [
    'No.',
    '国名、地域名\nCountry or Region',
    '企業名､組織名\nCompany or Organization',
    '別名\nAlso Known As',
    '懸念区分\nType of WMD',
    '通常兵器\nConventional Weapons',
  ],
  [
    '1',
    'アフガニスタン\nIslamic Republic of Afghanistan',
    'Sample Army (SPA)',
    '・The Probe\n・Works named after\nthe Sample\n・見本・軍\nSample Army in another script',
    '生物、化学\nB,C',
    '通常兵器\nCW',
  ],
  ['2', '北朝鮮\nNorth Korea', 'Sample Bank\n見本銀行', '・Amrok Bank\n（鴨緑銀行）', '核\nN', ''],
]

export const MOF_CSV_SAMPLE: readonly SampleFile[] = [
  { name: 'shisantouketsu20260828.csv', content: MOF_CSV },
]
export const METI_SAMPLE: readonly SampleFile[] = [
  {
    name: '20250929_4.xlsx',
    content: {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="ユーザーリスト" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': inlineSheet(METI_ROWS),
    },
  },
]
