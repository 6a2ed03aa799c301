import { expect, test } from 'vitest'
import { mofAliases, mofOriginalScriptNames, mofPrimaryNames } from '#lib/core/lists/formats/mof-names.ts'

const aliases = (cell: string, isPerson = true) =>
  mofAliases(cell, 'alias', isPerson).map((name) => name.full)

test.each([
  [
    'Japanese, then (a.k.a.: …) on a line of its own',
    'A・カビール\n (a.k.a.: A. Kabir)',
    ['A・カビール', 'A. Kabir'],
  ],
  [
    'half- and full-width enumerators mixed, inside and outside the bracket',
    '（a）マジード・アブドゥル　（ｂ）マジード・チョウドリー（c）マジド\n（a.k.a.: (a)Majeed, Abdul (b)Majeed Chaudhry (c)Majid）',
    ['マジード・アブドゥル', 'マジード・チョウドリー', 'マジド', 'Majeed, Abdul', 'Majeed Chaudhry', 'Majid'],
  ],
  [
    'the foreign name in brackets after each Japanese one',
    '(a)アルフレッド・エカトム（Alfred Ekatom）、\n(b)アルフレッド・サラグバ（Alfred Saragba）',
    ['アルフレッド・エカトム', 'Alfred Ekatom', 'アルフレッド・サラグバ', 'Alfred Saragba'],
  ],
  [
    'full-width semicolons',
    'ルイ・ワイミン；パク・ポンナム\nLui Wai Ming; Pak Pong Nam',
    ['ルイ・ワイミン', 'パク・ポンナム', 'Lui Wai Ming', 'Pak Pong Nam'],
  ],
  [
    'a comma inside a name',
    '（a）ワルディヤーン・ハサン\n（a）WARDYAN, Hasan',
    ['ワルディヤーン・ハサン', 'WARDYAN, Hasan'],
  ],
  [
    'commas that part as many names as the line before has',
    'アルファ貿易会社、アルファ投資\nALFA TRADING COMPANY, ALFA INVESTMENT',
    ['アルファ貿易会社', 'アルファ投資', 'ALFA TRADING COMPANY', 'ALFA INVESTMENT'],
  ],
  [
    'notes about a name',
    'アブ・アフマド（戦闘員名）\n(a.k.a.: Abu Ahmad (nom de guerre))',
    ['アブ・アフマド', 'Abu Ahmad'],
  ],
  ['不明', '不明', []],
  [
    'a bracket that is opened twice and closed once',
    '(a)アブドゥル(b)【アラビア語】シンド）\n(a.k.a.:((a)Abdul (b)(original script: عبد الرحمن) Sindhi)',
    ['アブドゥル', 'シンド', 'Abdul', 'Sindhi', 'عبد الرحمن'],
  ],
])('%s', (_, cell, names) => {
  expect(aliases(cell)).toEqual(names)
})

test('a series of a.k.a. with the Japanese word for it', () => {
  const cell =
    '（別称、PSVテフノロギイ有限会社、PSV-TECH）\n(a.k.a. PSV Tekhnologii OOO; a.k.a. "PSV-TECH LTD")'
  expect(aliases(cell, false)).toEqual([
    'PSVテフノロギイ有限会社',
    'PSV-TECH',
    'PSV Tekhnologii OOO',
    'PSV-TECH LTD',
  ])
})

test('f.k.a. and 旧称 mark former names in a mixed cell', () => {
  const names = mofAliases('（別称、ミランドル）\n(a.k.a. Milandr; f.k.a. Old Milandr)', 'alias', false)
  expect(names.map((name) => [name.full, name.kind])).toEqual([
    ['ミランドル', 'alias'],
    ['Milandr', 'alias'],
    ['Old Milandr', 'former'],
  ])
})

test('separators inside brackets part nothing of the name around them', () => {
  expect(aliases('グラブ（ハジ・グラブ、二世）・カーン、ジャン')).toContain('ジャン')
  expect(aliases('グラブ（ハジ・グラブ、二世）・カーン、ジャン')).toContain('グラブ・カーン')
  expect(aliases('（ａ）マンスール（Mansoor\n Ahmed）')).toEqual(['マンスール', 'Mansoor Ahmed'])
})

test('a weak alias stays weak, whatever stands in the cell', () => {
  const names = mofAliases('(f.k.a. Barbecue)、バーベキュー', 'weak', true)
  expect(names.every((name) => name.kind === 'weak')).toBe(true)
})

test('primary names: other spellings in brackets, and the original script in the notes', () => {
  expect(mofPrimaryNames('Petr(Pyotr) ZIMA', true).map((name) => name.full)).toEqual([
    'Petr ZIMA',
    'Pyotr ZIMA',
  ])
  expect(mofOriginalScriptNames('(original script: محمد عمر)父親の名前は', true)).toEqual([
    { full: 'محمد عمر', kind: 'primary', script: 'arab' },
  ])
})
