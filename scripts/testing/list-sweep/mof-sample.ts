import type { SampleFile } from './sample-file.ts'

const HEADINGS = [
  '告示日付',
  '告示番号',
  '日本語表記',
  '英語表記',
  '別称・別名',
  '役職',
  '生年月日',
  '国籍',
  '旅券番号',
  '住所',
  'その他の情報',
]
const ROWS = [
  ['北朝鮮に関与する者（個人）'],
  HEADINGS,
  [
    '2023.9.1\n2024.3.5改訂',
    '78(#12)',
    'シム・ヒョンソプ',
    'Sim Hyon Sop',
    "(a)シム・ヒョンソブ\n（ｂ）Sim Hyo'n-so'p；別の名",
    '副代表者',
    '30645',
    '北朝鮮',
    '109484100（北朝鮮旅券）、旅券失効日：2024年12月24日',
    '中華人民共和国丹東市',
    '暗号資産アドレス：0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
  ],
  ['2020.1.1削除', '79', 'アリ', 'ALI (Aly)', '', '', '1962年頃', 'イラン'],
  [
    '44256',
    '80',
    'ベン・ハッサン',
    'BEN HASSAN',
    '不明',
    '',
    '1966年3月18日又は1967年3月10日',
    '',
    '',
    '',
    '',
  ],
]

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** A sheet with its texts inside the cells. */
export const inlineSheet = (rows: readonly (readonly string[])[]): string => {
  const lines = rows.map((cells, at) => {
    const inside = cells.map((text, column) => {
      const reference = `${String.fromCharCode(65 + column)}${at + 1}`
      return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`
    })
    return `<row r="${at + 1}">${inside.join('')}</row>`
  })
  return `<worksheet><sheetData>${lines.join('\n')}</sheetData></worksheet>`
}

/** An index and one programme in the form of the Ministry's workbook. */
export const MOF_SAMPLE: readonly SampleFile[] = [
  {
    name: 'shisantouketsu20260305.xlsx',
    content: {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="一覧" r:id="rId1"/><sheet name="17.北朝鮮(協調；個人)" r:id="rId2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': inlineSheet([['このファイルは'], ['', '1', '北朝鮮']]),
      'xl/worksheets/sheet2.xml': inlineSheet(ROWS),
    },
  },
]
