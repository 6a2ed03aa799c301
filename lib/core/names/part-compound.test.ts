import { expect, test } from 'vitest'
import { prepareName } from '#lib/core/names/prepared-name.ts'

const words = (text: string) =>
  prepareName(text, 'organisation')
    .words.map(({ token }) => token.text)
    .join(' ')

test.each([
  ['ロシア連邦中央銀行', 'ロシア 連邦 中央 銀行'],
  ['電子戦科学技術センター', '電子戦 科学 技術 センター'],
  ['ミナトバンク', 'ミナト バンク'],
  ['ロシアヘリコプター', 'ロシア ヘリコプター'],
  ['関ヶ原製作所', '関ヶ原 製作所'],
  ['平和と発展のための基金', '平和 ト 発展 ノタメノ 基金'],
  ['エヌ・ティ・ティ・データ', 'ntt データ'],
  ['第9プラント', '第 9 プラント'],
  ['株式会社NIIマヤーク', 'scientific research institute マヤーク'],
])('%s is parted into %s', (text, parts) => {
  expect(words(text)).toBe(parts)
})

test('the adjective of a place beside a plant is the place', () => {
  expect(words('Муромский приборостроительный завод')).toBe('муром приборостроительныи завод')
  expect(words('Kaspersky Lab')).toBe('kaspersky lab')
})

test('what stands in brackets beside an enterprise’s name hardly counts, but for the place of a branch', () => {
  const roles = (text: string) => prepareName(text, 'organisation').words.map(({ role }) => role)
  expect(roles('Gulf Bank (Oman)')).toEqual(['name', 'generic', 'place'])
  expect(roles('Hydra (HYD)')).toEqual(['name', 'nickname'])
  expect(roles('Hydra (Private) Limited')).toEqual(['name'])
})
