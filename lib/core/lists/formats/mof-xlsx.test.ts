import { describe, expect, test } from 'vitest'
import { parseMofSheets } from '#lib/core/lists/formats/mof-xlsx.ts'
import type { ParsedList } from '#lib/core/lists/listed-entity.ts'
import type { Sheet } from '#lib/core/lists/sheet.ts'

const sheet = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
})
const index = sheet('一覧', [['このファイルは'], ['', '1', 'ロシア連邦の個人']])
const lifted = sheet('8.【解除】リベリア', [['リベリア前政権'], ['【2015年12月18日告示廃止】']])
const HEADER = [
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
const persons = (rows: readonly (readonly string[])[]): Sheet =>
  sheet('17.北朝鮮(協調；個人)', [['北朝鮮に関与する者（個人）'], ['（注）#は'], HEADER, ...rows])
const SIM = [
  '2023.9.1\n2024.3.5改訂',
  '78(#12)',
  'シム・ヒョンソプ',
  'Sim Hyon Sop',
  "シム・ヒョンソブ\nSim Hyo'n-so'p",
  '副代表者',
  '30645',
  '北朝鮮',
  '109484100（北朝鮮旅券）、旅券失効日：2024年12月24日',
  '中華人民共和国丹東市',
  '性別：男性\n暗号資産アドレス：0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
]

function parse(...sheets: readonly Sheet[]): ParsedList {
  const parsed = parseMofSheets(sheets)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

describe('one row', () => {
  const list = parse(index, lifted, persons([SIM]))

  test('key of sheet number and notice number, notice days, programme', () => {
    expect(list).toMatchObject({ publishedOn: '2024-03-05', rejected: [], lifted: 0 })
    expect(list.entities[0]).toMatchObject({
      key: '017-000078',
      kind: 'person',
      reference: '78(#12)',
      listedOn: '2023-09-01',
      programmes: ['17.北朝鮮(協調；個人)'],
      measure: 'freeze',
    })
  })

  test('names, birth, nationality, passport, address, wallet and the rest under its heading', () => {
    expect(list.entities[0]).toMatchObject({
      names: [
        { full: 'シム・ヒョンソプ', kind: 'primary', script: 'kana' },
        { full: 'Sim Hyon Sop', kind: 'primary', script: 'latn' },
        { full: 'シム・ヒョンソブ', kind: 'alias', script: 'kana' },
        { full: "Sim Hyo'n-so'p", kind: 'alias', script: 'latn' },
      ],
      births: [{ from: '1983-11-25', to: '1983-11-25', approximate: false }],
      nationalities: ['KP'],
      identifiers: [{ type: '旅券番号', value: '109484100', country: 'KP' }],
      addresses: ['中華人民共和国丹東市'],
      wallets: [{ raw: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', label: null }],
    })
    expect(list.entities[0]?.details).toContainEqual({ label: '役職', value: '副代表者' })
  })
})

test('rows marked 削除 are counted as lifted and never listed, and their number stays theirs', () => {
  const list = parse(persons([['2011.11.18削除', '1'], ['2012.3.1削除\n（2．と同一人物）', '2'], SIM]))
  expect(list.lifted).toBe(2)
  expect(list.entities.map((entity) => entity.key)).toEqual(['017-000078'])
})

test('a note that runs on over further rows belongs to the row before', () => {
  const blank = HEADER.map(() => '')
  const list = parse(persons([SIM, [...blank.slice(0, -1), 'また、続きがある。']]))
  expect(list.entities).toHaveLength(1)
  expect(list.entities[0]?.remarks).toMatch(/また、続きがある。$/)
  expect(list.rejected).toEqual([])
})

test('a row without a name, without a number, or with a number that was there before is reported', () => {
  const noName = ['2012.10.25', '274']
  const noNumber = ['2012.10.25', '', 'ダレカ', 'Someone']
  const list = parse(persons([SIM, noName, noNumber, SIM]))
  expect(list.rejected.map((reject) => [reject.code, reject.locator])).toEqual([
    ['no_name', 'シート 17.北朝鮮(協調；個人) 行 5'],
    ['no_key', 'シート 17.北朝鮮(協調；個人) 行 6'],
    ['duplicate_key', 'シート 17.北朝鮮(協調；個人) 行 7'],
  ])
})

test('in a mixed sheet the filled columns tell persons from bodies', () => {
  const mixed = sheet('2.タリバーン関係者等', [
    ['タリバーン関係者等'],
    [
      '告示日付',
      '告示番号',
      '日本語表記',
      '英語表記',
      '別名・別称',
      '旧称',
      '称号',
      '生年月日',
      '住所・所在地',
    ],
    ['2001.9.22', '4', 'オマル', 'OMAR', '', '', 'ムラー', '1966年頃'],
    [
      '2012.11.5',
      '5',
      'ハッカーニ・ネットワーク',
      'HAQQANI NETWORK (HQN)',
      '不明',
      '不明',
      '',
      '',
      'カブール',
    ],
    ['2012.11.5', '6', 'ダレカ', 'SOMEONE'],
  ])
  expect(parse(mixed).entities.map((entity) => entity.kind)).toEqual(['person', 'organisation', 'unknown'])
})

test('a title that announces a relaxed freeze is not a full one', () => {
  const relaxed = sheet('22.リビア(Ⅰ)', [
    ['リビアの関係者（Ⅰ．資産凍結の措置が緩和されて適用される個人又は団体）'],
    ['告示日付', '告示番号', '日本語表記', '英語表記'],
    ['2011.12.28', '1', '公社', 'Authority'],
  ])
  expect(parse(relaxed).entities[0]?.measure).toBe('sectoral')
})

test('a heading that is new to us keeps its cells, a sheet without header is reported', () => {
  const odd = sheet('45.新制度（個人）', [
    [...HEADER.slice(0, 4), '新項目'],
    ['2026.1.1', '1', 'ア', 'A Person', '値'],
  ])
  const list = parse(odd, sheet('46.別様式', [['見出しなし'], ['x']]))
  expect(list.entities[0]?.details).toContainEqual({ label: '新項目', value: '値' })
  expect(list.rejected).toMatchObject([{ code: 'malformed_row', locator: 'シート 46.別様式' }])
})

test.each([
  [[]],
  [[index]],
  [
    [
      sheet('Sheet1', [
        ['name', 'address'],
        ['x', 'y'],
      ]),
    ],
  ],
  [[persons([])]],
])('a workbook without the list is refused: %#', (sheets) => {
  expect(parseMofSheets(sheets)).toMatchObject({ ok: false, error: { code: 'list/wrong-sheet' } })
})

describe('a sheet that the Ministry words or lays out anew', () => {
  const [plain] = parse(persons([SIM])).entities
  const told = ({ entities: [one] }: ParsedList) => ({ ...one, programmes: [], details: [] })
  const wanted = { ...plain, programmes: [], details: [] }
  const moved = (order: readonly number[], over: Record<number, string> = {}) =>
    sheet('17.北朝鮮(協調；個人)', [
      ['北朝鮮に関与する者（個人）'],
      order.map((at) => over[at] ?? HEADER[at] ?? ''),
      order.map((at) => SIM[at] ?? ''),
    ])
  const ALL = HEADER.map((_, at) => at)

  test('its columns in another order, or one before them', () => {
    expect(told(parse(moved(ALL.toReversed())))).toEqual(wanted)
    const before = { name: '17.北朝鮮(協調；個人)', rows: moved(ALL).rows }
    const shifted = before.rows.map((row, at) => ({
      ...row,
      cells: [at === 1 ? '通し番号' : '1', ...row.cells],
    }))
    expect(told(parse({ ...before, rows: shifted }))).toEqual(wanted)
  })

  test('headings that no sheet had so far', () => {
    const over = { 0: '告示年月日', 4: '別名等', 6: '生年月日等', 7: '国籍・市民権', 9: '住所（所在地）' }
    expect(told(parse(moved(ALL, over)))).toEqual(wanted)
  })

  test('its number in wide figures', () => {
    const [one] = parse({ ...moved(ALL), name: '１７．北朝鮮' }).entities
    expect(one?.key).toBe('017-000078')
  })
})
