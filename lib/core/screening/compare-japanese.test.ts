import { expect, test } from 'vitest'
import { prepareName } from '#lib/core/names/prepared-name.ts'
import { compareNames } from '#lib/core/screening/compare-names.ts'
import { POLICY } from '#lib/core/screening/policy.ts'

const { alert, hold } = POLICY.thresholds
const score = (a: string, b: string, kind: 'person' | 'organisation' = 'person') =>
  compareNames(prepareName(a, kind), prepareName(b, kind)).score

// names of public life as their bearers write them, some of surnames that are in no table
test.each([
  ['瀬戸口 健太', 'Kenta Setoguchi'],
  ['我那覇 愛', 'GANAHA, Ai'],
  ['安倍晋三', 'シンゾウ アベ'],
  ['小泉進次郎', 'Shinjiro Koizumi'],
  ['中曽根 康弘', 'Накасонэ Ясухиро'],
  ['岸田 文雄', 'Kishida Humio'],
  ['Yoshiwara Yoshichika', 'Yositika Yosiwara'],
])('%s and %s are one', (kanji, other) => {
  expect(score(kanji, other)).toBeGreaterThan(hold)
})

// 辰彦 is タツヒコ: well-formed names that nobody reads so
test.each([
  ['吉野 辰彦', 'ヨシノ タツヒト'],
  ['藤本 健一', 'フジモト ケンジ'],
  ['吉野 健太', 'Yoshino Kenji'],
  ['榊原 康弘', 'Sakakibara Yasuhiko'],
])('%s and %s are two', (kanji, other) => {
  expect(score(kanji, other)).toBeLessThan(alert)
})

test('what is no Japanese word in Latin letters may be a slip of one', () => {
  expect(score('橋本 健太', 'Kenta Hashimotp')).toBeGreaterThan(alert)
})

test('an enterprise of Japanese form is read in Japanese', () => {
  expect(score('(株)山川興業', 'Yamakawa Unyu Co., Ltd.', 'organisation')).toBeLessThan(alert)
  expect(score('山川運輸株式会社', 'Yamakawa Unyu Co., Ltd.', 'organisation')).toBeGreaterThan(alert)
})
