import { expect, test } from 'vitest'
import { hepburnOfKunrei, isRomaji } from '#lib/core/names/japanese-romaji.ts'

// 訓令式 of the cabinet notice of 1954 against Hepburn as passports write it
test.each([
  ['yositika', 'yoshichika'],
  ['matuda', 'matsuda'],
  ['huzimoto', 'fujimoto'],
  ['syunsaku', 'shunsaku'],
  ['zyunko', 'junko'],
  ['jyunko', 'junko'],
  ['tyuzyo', 'chujo'],
  ['tsutsumi', null],
  ['shinji', null],
  ['tanaka', null],
  ['sisi', null],
  ['martinez', null],
  ['hussein', 'fussein'],
])('%s in passport spelling is %s', (word, hepburn) => {
  expect(hepburnOfKunrei(word)).toBe(hepburn)
})

test.each(['ohno', 'satoh', 'kouhei', 'shimpei', 'hattori', 'itchiku', 'kenichi', 'gyoubu', 'tsuyoshi'])(
  '%s may be Japanese',
  (word) => {
    expect(isRomaji(word)).toBe(true)
  },
)

test.each(['putin', 'kim', 'ali', 'smith', 'a', '', 'tatsuhkio', 'yasuhirro', 'hashimotl'])(
  '%s: %s',
  (word) => {
    expect(isRomaji(word)).toBe(word === 'putin')
  },
)
